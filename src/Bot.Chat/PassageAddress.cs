using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Text;

namespace Bot.Chat;

/// <summary>Where a passage that was shown stands, as one short text: a chat can hand it out, keep nothing, and ask later
/// what stands around it.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Checksum">Of the words: where the article has since become another one, they are not there any more.</param>
public sealed record PassageAddress(string ArticleId, TextSpan Span, uint Checksum)
{
    public static PassageAddress Of(PassageBlock passage) =>
        new(passage.Source.ArticleId, new TextSpan(passage.Start, passage.End), ChecksumOf(passage.PlainText));

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    public static PassageAddress? Read(string text)
    {
        var parts = text.Split('-', 4);
        return parts.Length == 4
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && uint.TryParse(parts[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum)
            ? new PassageAddress(parts[3], new TextSpan(start, end), checksum)
            : null;
    }

    /// <summary>Whether the words still stand there in the article's text.</summary>
    public bool IsIn(ArticleText text) =>
        !Span.IsEmpty && Span.End <= text.Length && ChecksumOf(Span.In(text)) == Checksum;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Span.Start}-{Span.End}-{Checksum:x}-{ArticleId}");

    private static uint ChecksumOf(ReadOnlySpan<char> words)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(words), hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }
}
