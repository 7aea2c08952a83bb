using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Bot.News.Reading.Encodings;

namespace Bot.News.Reading.Pages;

/// <summary>A page's bytes to text: byte order mark, HTTP, the page's own declaration, UTF-8, windows-1252, in this order.</summary>
internal static partial class PageEncoding
{
    /// <summary>How far into a page its declaration is looked for, in bytes. The HTML standard asks for 1024.</summary>
    private const int Prescan = 4096;

    public static RentedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Charsets.ByMark(bytes) is { Encoding: { } marked, Length: var length })
        {
            return RentedText.Decode(bytes[length..], marked);
        }

        // A wrong name is common and UTF-8 is hard to hit by chance, so that valid UTF-8 comes before any name.
        if (Utf8.IsValid(bytes))
        {
            return RentedText.Decode(bytes, Encoding.UTF8);
        }

        var named = Charsets.Find(Charsets.InContentType(contentType)) ?? Charsets.Find(Declared(bytes));
        return RentedText.Decode(bytes, named is null or { CodePage: 28591 or 20127 } ? Charsets.Find("windows-1252")! : named);
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
