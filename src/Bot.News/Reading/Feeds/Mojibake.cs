using System.Text;

namespace Bot.News.Reading.Feeds;

/// <summary>Text that was read in the wrong encoding before it came into the feed.</summary>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// UTF-8 that was taken for Latin-1, and windows-1252's punctuation that was numbered as Latin-1's control
    /// characters, as they were meant; any other text as it is.
    /// </summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0)
        {
            return text;
        }

        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0)
        {
            try
            {
                return Strict.GetString(Encoding.Latin1.GetBytes(text));
            }
            catch (DecoderFallbackException)
            {
                // Not UTF-8, so it is taken character by character.
            }
        }

        var windows = Encodings.Charsets.Find("windows-1252")!;
        return string.Create(text.Length, (text, windows), static (chars, from) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                var c = from.text[i];
                chars[i] = c is >= '\u0080' and <= '\u009F' ? from.windows.GetString([(byte)c])[0] : c;
            }
        });
    }
}
