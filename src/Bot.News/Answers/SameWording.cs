using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Speakers;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Puts places in order and those with the same words together, unless others said them there.</summary>
internal static class SameWording
{
    /// <summary>
    /// From so many words on they are taken for the same quotation though one of the articles does not name who said it; fewer
    /// ("I have nothing to hide") are often said by others too. Set by hand.
    /// </summary>
    private const int TellingWords = 8;

    public static ImmutableArray<Match> Group(IndexSnapshot index, List<WordingMatch> matches, int most)
    {
        var groups = new List<List<WordingMatch>>();
        foreach (var match in matches.OrderByDescending(WordingWorth.Of).ThenBy(WordingLead.Published))
        {
            var same = groups.Find(g => g[0].HasSameWords(match) && MayBeSameSpeaker(index, g[0], match));
            if (same is not null)
            {
                same.Add(match);
            }
            else if (groups.Count < most)
            {
                groups.Add([match]);
            }
        }

        groups.ForEach(WordingLead.PutFirst);
        return [.. groups.Select(ToMatch)];
    }

    private static bool MayBeSameSpeaker(IndexSnapshot index, WordingMatch match, WordingMatch other)
    {
        if (match.Quote is null && other.Quote is null)
        {
            return true;
        }

        return (Speaker(index, match), Speaker(index, other)) is ({ } speaker, { } another)
            ? speaker == another
            : Math.Min(match.Places.Length, other.Places.Length) >= TellingWords;
    }

    /// <summary>The key of the person who is named; null where nobody is.</summary>
    private static string? Speaker(IndexSnapshot index, WordingMatch match) =>
        match.Quote?.Speaker is { IsNamed: true } speaker ? index.Speakers.Resolve(SpeakerKey.Of(speaker.Name)) : null;

    private static Match ToMatch(List<WordingMatch> group)
    {
        ImmutableArray<Passage> others = group.Count == 1 ? [] : [.. group.Skip(1)
            .Where(m => m.Document != group[0].Document)
            .DistinctBy(m => m.Document)
            .Select(WordingPassage.Of)];
        var wording = KeyValuePair.Create("wording", group[0].Score);
        ImmutableArray<KeyValuePair<string, double>> reasons =
            group[0].Quote is { } quote ? [wording, new("confidence", quote.Confidence)] : [wording];
        return new Match(WordingPassage.Of(group[0]), group[0].Score, others, reasons);
    }
}
