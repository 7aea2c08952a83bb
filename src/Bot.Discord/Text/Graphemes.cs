using System.Globalization;
using System.Text;

namespace Bot.Discord.Text;

/// <summary>What a reader sees as one character (Unicode Standard Annex 29): the unit that is never cut.</summary>
internal static class Graphemes
{
    private const string Ellipsis = "…";

    /// <summary>Stands for what cannot be shown.</summary>
    private const string Replacement = "\uFFFD";

    /// <summary>One character may carry any number of combining marks; a longer one is not shown.</summary>
    private const int MaxLength = 128;

    /// <summary>The characters of a text as Discord may get them: control characters and bidirectional overrides are left
    /// out, line ends become \n, half a surrogate pair becomes U+FFFD.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var element = At(text, at, out var length);
            at += length;
            if (element.Length > 0)
            {
                yield return element;
            }
        }
    }

    /// <summary>The character at an offset, ready to be shown, and how much of the text it takes up; empty where nothing
    /// is to be shown.</summary>
    public static string At(string text, int offset, out int length)
    {
        length = StringInfo.GetNextTextElementLength(text, offset);
        return length > MaxLength ? Replacement : Showable(text.Substring(offset, length));
    }

    /// <summary>A text without markup that fits, cut between characters, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, int limit) => Cut(text, limit, Ellipsis);

    /// <summary>The longest beginning of a text that fits, cut between characters.</summary>
    public static string Beginning(string text, int limit) => Cut(text, limit, "");

    private static string Cut(string text, int limit, string end)
    {
        var kept = new StringBuilder();
        var fits = 0;
        foreach (var element in Of(text))
        {
            if (kept.Length + element.Length > limit)
            {
                return kept.ToString(0, fits).TrimEnd() + end;
            }

            kept.Append(element);
            fits = kept.Length + end.Length <= limit ? kept.Length : fits;
        }

        return kept.ToString();
    }

    private static string Showable(string element) => element switch
    {
        "\r\n" or "\r" or "\n" or "\u2028" or "\u2029" or "\u0085" => "\n",
        "\t" => " ",
        [var one] when char.IsSurrogate(one) => Replacement,
        [var one] when char.IsControl(one) || IsBidirectionalOverride(one) => "",
        _ => element,
    };

    /// <summary>These turn the order of what follows around: a link could be made to read as another one.</summary>
    private static bool IsBidirectionalOverride(char one) => one is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
