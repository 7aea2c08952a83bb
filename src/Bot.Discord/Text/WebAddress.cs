namespace Bot.Discord.Text;

/// <summary>Finds http and https addresses in running text.</summary>
internal static class WebAddress
{
    /// <summary>A longer address is taken for text.</summary>
    private const int MaxLength = 1000;

    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>The addresses in a text, in order.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var length = LengthAt(text, at);
            if (length > 0)
            {
                yield return text.Substring(at, length);
                at += length;
            }
        }
    }

    /// <summary>The length of the address that begins at an offset, or 0. Punctuation that ends the sentence around it
    /// is no part of it, and neither is a closing bracket that was not opened in it.</summary>
    public static int LengthAt(string text, int at)
    {
        if (text[at] is not ('h' or 'H') || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var rest = text.AsSpan(at, Math.Min(text.Length - at, MaxLength + 1));
        foreach (var scheme in Schemes)
        {
            if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var end = scheme.Length;
                while (end < rest.Length && Continues(rest[end]))
                {
                    end++;
                }

                end = end > MaxLength ? 0 : WithoutTrailing(rest[..end]);
                return end > scheme.Length && char.IsLetterOrDigit(rest[scheme.Length]) ? end : 0;
            }
        }

        return 0;
    }

    /// <summary>Whether an address may hold it: RFC 3987 leaves out white space, controls and these marks.</summary>
    private static bool Continues(char one) =>
        !char.IsWhiteSpace(one) && !char.IsControl(one) && !char.IsSurrogate(one)
        && char.GetUnicodeCategory(one) != System.Globalization.UnicodeCategory.Format
        && !"\"<>\\^`{|}“”‘’«»".Contains(one);

    private static int WithoutTrailing(ReadOnlySpan<char> address)
    {
        var end = address.Length;
        while (end > 0)
        {
            var last = address[end - 1];
            var closes = (last == ')' && Count(address[..end], '(') < Count(address[..end], ')'))
                || (last == ']' && Count(address[..end], '[') < Count(address[..end], ']'));
            if (!closes && !".,:;!?'*_~…".Contains(last))
            {
                break;
            }

            end--;
        }

        return end;
    }

    private static int Count(ReadOnlySpan<char> address, char one) => address.Count(one);
}
