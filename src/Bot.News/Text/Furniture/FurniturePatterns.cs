using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.News.Text.Furniture;

/// <summary>The patterns of <c>furniture.txt</c>, found by the first letter of a line.</summary>
internal static class FurniturePatterns
{
    private static readonly ImmutableArray<LinePattern> Patterns =
        [.. WordList.Lines("Text.Furniture.furniture.txt").Select(line => new LinePattern(line))];

    private static readonly FrozenDictionary<char, ImmutableArray<LinePattern>> ByFirstLetter = Patterns
        .Where(p => p.First is not null)
        .GroupBy(p => p.First![0])
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());

    private static readonly ImmutableArray<LinePattern> Open = [.. Patterns.Where(p => p.First is null)];

    public static bool Match(in LineWords words)
    {
        if (words.IsTooLong || words.Count == 0)
        {
            return false;
        }

        return (ByFirstLetter.TryGetValue(char.ToLowerInvariant(words[0][0]), out var starting) && Any(starting, words))
            || Any(Open, words);
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
