using System.Text;

namespace Bot.News.Reading.Encodings;

/// <summary>Names of character sets as the web uses them.</summary>
internal static class Charsets
{
    private const int MostLength = 40;

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The encoding of that name, or null. UTF-7, which hides markup from whoever looks at the bytes, is none.</summary>
    public static Encoding? Find(string? name)
    {
        var plain = name?.Trim().Trim('"', '\'').Trim().ToLowerInvariant();
        if (plain is not { Length: > 0 and <= MostLength } || plain.Contains("utf-7", StringComparison.Ordinal) || plain == "utf7")
        {
            return null;
        }

        plain = plain switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "utf_16" or "utf16" or "u16" => "utf-16",
            "utf_32" or "utf32" => "utf-32",
            "utf-16le" or "utf-16-le" => "utf-16",
            "utf-16be" or "utf-16-be" => "utf-16BE",
            "utf-32le" or "utf-32-le" => "utf-32",
            "utf-32be" or "utf-32-be" => "utf-32BE",
            "cp1252" or "x-cp1252" or "cp-1252" => "windows-1252",
            "latin1" or "latin-1" or "l1" or "iso8859-1" or "iso_8859-1" => "iso-8859-1",
            "gbk" or "gb2312" or "x-gbk" or "gb_2312-80" or "chinese" => "gb18030",
            "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "uhc" or "windows-949" => "euc-kr",
            "big5-hkscs" or "x-x-big5" => "big5",
            "tis620" => "tis-620",
            "koi8r" => "koi8-r",
            _ => plain,
        };
        try
        {
            return CodePages.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The charset parameter of a Content-Type header, or null.</summary>
    public static string? InContentType(string? contentType)
    {
        var at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var rest = contentType.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].Trim(" \t\"'");
        var end = rest.IndexOfAny(";,\"' \t");
        return (end < 0 ? rest : rest[..end]).ToString() is { Length: > 0 } name ? name : null;
    }

    /// <summary>What the byte order mark says, with its length; or null and 0.</summary>
    public static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false), 2),
        _ => (null, 0),
    };

    /// <summary>The text, or null where the bytes are not in that encoding.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            var (encoder, decoder) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var strict = CodePages.GetEncoding(encoding.CodePage, encoder, decoder) ?? Encoding.GetEncoding(encoding.CodePage, encoder, decoder);
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
