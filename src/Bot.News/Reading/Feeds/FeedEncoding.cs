using System.Text;
using System.Text.RegularExpressions;
using Bot.News.Reading.Encodings;

namespace Bot.News.Reading.Feeds;

/// <summary>
/// A feed's bytes to text: byte order mark, HTTP's charset, the XML declaration, then UTF-8 and windows-1252; the first
/// that the bytes are valid in. XML sent as text/xml without a charset is US-ASCII (RFC 3023), where it is.
/// </summary>
internal static partial class FeedEncoding
{
    private const int DeclarationLength = 400;

    /// <summary>The text, and the name of the encoding it was in.</summary>
    public static (string Text, string Name) Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Charsets.ByMark(bytes) is { Encoding: { } marked, Length: var length })
        {
            return (marked.GetString(bytes[length..]), marked.WebName);
        }

        if (WithoutMark(bytes) is { } wide)
        {
            return (wide.GetString(bytes), wide.WebName);
        }

        var http = Charsets.InContentType(contentType);
        string?[] names = [http ?? (IsAsciiByDefault(contentType) ? "us-ascii" : null), Declared(bytes), "utf-8", "windows-1252"];
        foreach (var name in names)
        {
            if (Charsets.Find(name) is { } encoding && encoding.GetByteCount("<") == 1 && Charsets.TryDecode(bytes, encoding) is { } text)
            {
                return (text, encoding.WebName);
            }
        }

        // Five bytes have no meaning in windows-1252; every byte has one in Latin-1.
        return (Encoding.Latin1.GetString(bytes), Encoding.Latin1.WebName);
    }

    // XML 1.0, appendix F.1: the first characters of a document are known.
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, 0x3C, ..] => new UTF32Encoding(true, false),
        [0x3C, 0, 0, 0, ..] => new UTF32Encoding(false, false),
        [0, 0x3C, 0, not 0, ..] => new UnicodeEncoding(true, false),
        [0x3C, 0, not 0, 0, ..] => new UnicodeEncoding(false, false),
        _ => null,
    };

    private static bool IsAsciiByDefault(string? contentType)
    {
        var type = contentType?.Split(';')[0].Trim().ToLowerInvariant();
        return type is not null && type.StartsWith("text/", StringComparison.Ordinal) && type.Contains("xml", StringComparison.Ordinal);
    }

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)])) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)["']""", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
