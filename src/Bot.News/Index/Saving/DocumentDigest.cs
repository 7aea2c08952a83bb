using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.News.Index.Saving;

/// <summary>
/// Half of the SHA-256 of all that is analysed of a document: title, text, where sentences and quotations are. Not
/// thread-safe: one for each thread.
/// </summary>
internal sealed class DocumentDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public UInt128 Of(Document document)
    {
        var title = document.Article.Title ?? "";
        var (codes, units) = document.Article.Text.Compact().Kept;
        Append([title.Length, codes.Length, units.Length, document.Sentences.Length]);
        Append(title.AsSpan());
        Append<byte>(codes);
        Append(units.AsSpan());
        Append(document.Sentences.Shorts);
        Append(document.Sentences.Longs);
        foreach (var quote in document.Statements)
        {
            Append([quote.Content.Length]);
            Append(quote.Content.AsSpan());
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return MemoryMarshal.Read<UInt128>(digest);
    }

    public void Dispose() => _hash.Dispose();

    private void Append<T>(ReadOnlySpan<T> values)
        where T : unmanaged => _hash.AppendData(MemoryMarshal.AsBytes(values));

    private void Append(ReadOnlySpan<int> values) => Append<int>(values);
}
