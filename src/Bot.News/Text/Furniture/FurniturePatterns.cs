using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.News.Text.Furniture;

/// <summary>
/// The patterns of <c>furniture.txt</c>. Nearly every line is text, so its words are only told apart where it begins as a
/// pattern does, or has anywhere in it what a pattern with an open beginning cannot do without.
/// </summary>
internal static class FurniturePatterns
{
    private static readonly ImmutableArray<LinePattern> Patterns =
        [.. WordList.Lines("Text.Furniture.furniture.txt").Select(line => new LinePattern(line))];

    private static readonly FrozenDictionary<string, ImmutableArray<LinePattern>> ByFirstWord = Patterns
        .Where(p => p.First is not null)
        .GroupBy(p => p.First!)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ImmutableArray<LinePattern>>.AlternateLookup<ReadOnlySpan<char>> FirstWordLookup =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestFirstWord = ByFirstWord.Keys.Max(word => word.Length);

    private static readonly ImmutableArray<LinePattern> Numbered = [.. Patterns.Where(p => p.BeginsWithNumber)];

    private static readonly ImmutableArray<LinePattern> Open = [.. Patterns.Where(p => p.First is null && !p.BeginsWithNumber)];

    // Single characters stand apart: beside them the search for words would go character by character.
    private static readonly SearchValues<string> Anchors =
        SearchValues.Create([.. Open.SelectMany(p => p.Anchors).Where(a => a.Length > 1).Distinct()], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Signs =
        SearchValues.Create([.. Open.SelectMany(p => p.Anchors).Where(a => a.Length == 1).Select(a => a[0])]);

    /// <summary>Whether a line fits one of the patterns.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Match(ReadOnlySpan<char> line)
    {
        var first = LineWords.First(line);
        var starting = Starting(first);
        var open = line.ContainsAny(Signs) || line.ContainsAny(Anchors) ? Open : [];
        if (starting.IsEmpty && open.IsEmpty)
        {
            return false;
        }

        Span<TextSpan> room = stackalloc TextSpan[LineWords.Most];
        var words = new LineWords(line, room);
        return !words.IsTooLong && words.Count > 0 && (Any(starting, words) || Any(open, words));
    }

    private static ImmutableArray<LinePattern> Starting(ReadOnlySpan<char> first)
    {
        if (!first.IsEmpty && char.IsAsciiDigit(first[0]))
        {
            return Numbered;
        }

        if (first.Length > LongestFirstWord)
        {
            return [];
        }

        Span<char> plain = stackalloc char[first.Length];
        first.Replace(plain, '’', '\'');
        plain.Replace('‘', '\'');
        return FirstWordLookup.TryGetValue(plain, out var patterns) ? patterns : [];
    }

    private static bool Any(ImmutableArray<LinePattern> patterns, in LineWords words)
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
