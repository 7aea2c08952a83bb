using System.Collections.Immutable;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Puts matches in order and the same words of several articles together.</summary>
internal static class SameWording
{
    /// <summary>What it is worth that the text names who said it.</summary>
    private const double NamedWorth = 0.04;

    /// <summary>What it is worth that there is at least a description.</summary>
    private const double DescribedWorth = 0.02;

    /// <summary>What certainty about the quotation is worth.</summary>
    private const double ConfidenceWorth = 0.03;

    /// <summary>The share of matched words that two matches have in common when they are the same words.</summary>
    private const double SameShare = 0.8;

    public static ImmutableArray<Match> Group(List<WordingMatch> matches, int most)
    {
        var groups = new List<List<WordingMatch>>();
        foreach (var match in matches.OrderByDescending(Worth).ThenBy(m => m.Document.Day))
        {
            var same = groups.Find(g => IsSame(g[0], match));
            if (same is not null)
            {
                same.Add(match);
            }
            else if (groups.Count < most)
            {
                groups.Add([match]);
            }
        }

        return [.. groups.Select(ToMatch)];
    }

    private static double Worth(WordingMatch match) => match.Score +
        (match.Quote is not { } quote
            ? 0
            : (ConfidenceWorth * quote.Confidence) + (quote.Speaker is null ? 0 : quote.Speaker.IsNamed ? NamedWorth : DescribedWorth));

    private static bool IsSame(WordingMatch a, WordingMatch b)
    {
        if (a.Places.Length == 0 || b.Places.Length == 0)
        {
            return false;
        }

        var ours = a.Places.Select(p => a.Document.Words[p]).ToHashSet();
        var theirs = b.Places.Select(p => b.Document.Words[p]).ToHashSet();
        return ours.Intersect(theirs).Count() >= SameShare * Math.Max(ours.Count, theirs.Count);
    }

    private static Match ToMatch(List<WordingMatch> group)
    {
        var others = group.Skip(1)
            .Where(m => m.Document != group[0].Document)
            .DistinctBy(m => m.Document)
            .Select(WordingPassage.Of);
        var reasons = new List<KeyValuePair<string, double>> { new("wording", group[0].Score) };
        if (group[0].Quote is { } quote)
        {
            reasons.Add(new("confidence", quote.Confidence));
        }

        return new Match(WordingPassage.Of(group[0]), group[0].Score, [.. others], [.. reasons]);
    }
}
