using System.Buffers;

namespace Bot.News.Text.Furniture;

/// <summary>
/// The patterns of <c>furniture.txt</c>. Nearly every line is text, so its words are only told apart where its first two may be
/// those of a pattern, or where it has anywhere in it what a pattern with an open beginning cannot do without.
/// </summary>
internal static class FurniturePatterns
{
    private static readonly LinePattern[] Patterns =
        [.. WordList.Lines("Text.Furniture.furniture.txt").Select(line => new LinePattern(line))];

    private static readonly LinePattern[][] ByFirstWord =
        [.. Patterns.Where(p => p.First is not null).GroupBy(p => p.First!, StringComparer.OrdinalIgnoreCase).Select(group => group.ToArray())];

    private static readonly WordTable FirstWords = new([.. ByFirstWord.Select(patterns => patterns[0].First!)]);

    private static readonly LinePattern[] Numbered = [.. Patterns.Where(p => p.BeginsWithNumber)];

    private static readonly LinePattern[] Open = [.. Patterns.Where(p => p.First is null && !p.BeginsWithNumber)];

    // Single characters stand apart: beside them the search for words would go character by character.
    private static readonly string[] Anchors = [.. Open.SelectMany(p => p.Anchors).Where(a => a.Length > 1).Distinct()];

    private static readonly SearchValues<string> AnyAnchor = SearchValues.Create(Anchors, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Signs =
        SearchValues.Create([.. Open.SelectMany(p => p.Anchors).Where(a => a.Length == 1).Select(a => a[0])]);

    /// <summary>Whether a line fits one of the patterns.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Match(ReadOnlySpan<char> line)
    {
        var first = LineWords.First(line);
        var starting = Starting(line, first);
        var open = line.ContainsAny(Signs) || HasAnchor(line) ? Open : [];
        if (starting.Length + open.Length == 0)
        {
            return false;
        }

        Span<TextSpan> room = stackalloc TextSpan[LineWords.Most];
        var words = new LineWords(line, room);
        return !words.IsTooLong && words.Count > 0 && (Any(starting, words) || Any(open, words));
    }

    /// <summary>Whether an anchor begins a word of the line, and ends it too where it is a whole word: "sign", not "significant".</summary>
    private static bool HasAnchor(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAny(AnyAnchor);
        while (at >= 0 && !IsAnchor(line, at))
        {
            var next = line[(at + 1)..].IndexOfAny(AnyAnchor);
            at = next < 0 ? next : at + 1 + next;
        }

        return at >= 0;
    }

    private static bool IsAnchor(ReadOnlySpan<char> line, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(line[at - 1]))
        {
            return false;
        }

        foreach (var anchor in Anchors)
        {
            if (line[at..].StartsWith(anchor, StringComparison.OrdinalIgnoreCase)
                && (LinePattern.BeginsAddress(anchor) || at + anchor.Length == line.Length || !char.IsLetterOrDigit(line[at + anchor.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static LinePattern[] Starting(ReadOnlySpan<char> line, ReadOnlySpan<char> first)
    {
        var patterns = StartingWith(first);
        if (patterns.Length == 0)
        {
            return patterns;
        }

        line.Overlaps(first, out var start);
        var second = LineWords.First(line[(start + first.Length)..]);
        if (second.IsEmpty)
        {
            return patterns;
        }

        var bit = LineWords.BitOf(second);
        foreach (var pattern in patterns)
        {
            if ((pattern.SecondBits & bit) != 0)
            {
                return patterns;
            }
        }

        return [];
    }

    private static LinePattern[] StartingWith(ReadOnlySpan<char> first)
    {
        if (!first.IsEmpty && char.IsAsciiDigit(first[0]))
        {
            return Numbered;
        }

        if (first.Length > FirstWords.Longest)
        {
            return [];
        }

        Span<char> plain = stackalloc char[first.Length];
        first.Replace(plain, '’', '\'');
        plain.Replace('‘', '\'');
        return FirstWords.Find(plain) is >= 0 and var place ? ByFirstWord[place] : [];
    }

    private static bool Any(LinePattern[] patterns, in LineWords words)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(words))
            {
                return true;
            }
        }

        return false;
    }
}
