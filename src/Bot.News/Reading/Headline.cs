using System.Buffers;

namespace Bot.News.Reading;

/// <summary>The headline that a text opens with.</summary>
internal static class Headline
{
    /// <summary>The longest headline, in UTF-16 code units.</summary>
    public const int MostLength = 200;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029");

    /// <summary>
    /// The first line, where it is a headline: a few words that stand there twice, or that do not end as a sentence
    /// does and have text after them; or null.
    /// </summary>
    public static string? Of(string text)
    {
        var rest = text.AsSpan().TrimStart();
        var end = rest.IndexOfAny(LineEnds);
        if (end < 0)
        {
            return null;
        }

        var line = rest[..end].TrimEnd();
        rest = rest[end..].TrimStart();
        return line.Length <= MostLength && line.Contains(' ') && !rest.IsEmpty && (Repeats(rest, line) || !EndsLikeProse(line))
            ? line.ToString()
            : null;
    }

    private static bool Repeats(ReadOnlySpan<char> rest, ReadOnlySpan<char> line)
    {
        var end = rest.IndexOfAny(LineEnds);
        return line.SequenceEqual((end < 0 ? rest : rest[..end]).TrimEnd());
    }

    private static bool EndsLikeProse(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"”’')]")[^1..] is "." or "," or ";" or ":" or "—" or "–" or "-";
}
