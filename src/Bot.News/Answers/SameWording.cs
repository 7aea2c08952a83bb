using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Speakers;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Puts matches in order and the same words of several articles together, unless others said them there.</summary>
internal static class SameWording
{
    /// <summary>What it is worth that the text names who said it, beside the rank of the wording.</summary>
    private const double NamedWorth = 1;

    /// <summary>What it is worth that there is at least a description.</summary>
    private const double DescribedWorth = 0.5;

    /// <summary>What certainty about the quotation is worth.</summary>
    private const double ConfidenceWorth = 0.5;

    /// <summary>What it is worth that the words stand there without others between them; decides between places with the same words.</summary>
    private const double UnbrokenWorth = 0.4;

    /// <summary>Of the same words in several articles the earliest comes first, unless another is better by more than this; less than <see cref="UnbrokenWorth"/>.</summary>
    private const double EarlierWorth = 0.35;

    /// <summary>From this confidence on a name is taken over for the same words in an article that has none.</summary>
    private const double SureName = 0.5;

    /// <summary>
    /// From so many words on they are taken for the same quotation though one of the articles does not name who said it; fewer
    /// ("I have nothing to hide") are often said by others too. Set by hand.
    /// </summary>
    private const int TellingWords = 8;

    public static ImmutableArray<Match> Group(IndexSnapshot index, List<WordingMatch> matches, int most)
    {
        var groups = new List<List<WordingMatch>>();
        foreach (var match in matches.OrderByDescending(Worth).ThenBy(Published))
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

        groups.ForEach(PutLeadFirst);
        return [.. groups.Select(ToMatch)];
    }

    /// <summary>Puts the place first that the answer is given from.</summary>
    private static void PutLeadFirst(List<WordingMatch> group)
    {
        var lead = Earliest(group, Named(group));
        var first = group[lead];
        group.RemoveAt(lead);
        group.Insert(0, first);
    }

    /// <summary>The best place, or where nobody is named there the best with the very same words whose article does name who said them.</summary>
    private static int Named(List<WordingMatch> group)
    {
        for (var i = 0; i < group.Count && !IsNamed(group[0]); i++)
        {
            if (IsNamed(group[i]) && group[i].Quote!.Confidence >= SureName && IsSameStretch(group[0], group[i]))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Of the places that are about as good as one, the first to be published.</summary>
    private static int Earliest(List<WordingMatch> group, int best)
    {
        var (earliest, isNamed, least) = (best, IsNamed(group[best]), Worth(group[best]) - EarlierWorth);
        for (var i = 0; i < group.Count && Worth(group[i]) >= least; i++)
        {
            earliest = IsNamed(group[i]) == isNamed && Published(group[i]) < Published(group[earliest]) ? i : earliest;
        }

        return earliest;
    }

    private static bool IsNamed(WordingMatch match) => match.Quote?.Speaker is { IsNamed: true };

    /// <summary>Whether the very same words match, in the same order and with as many others between them.</summary>
    private static bool IsSameStretch(WordingMatch match, WordingMatch other)
    {
        var isSame = match.Places.Length == other.Places.Length;
        for (var i = 0; isSame && i < match.Places.Length; i++)
        {
            isSame = match.Places[i] - match.Places[0] == other.Places[i] - other.Places[0]
                && match.Document.Words[match.Places[i]] == other.Document.Words[other.Places[i]];
        }

        return isSame;
    }

    /// <summary>The day of publication; an article without a date is the last.</summary>
    private static int Published(WordingMatch match) => match.Document.Day == IndexedDocument.NoDay ? int.MaxValue : match.Document.Day;

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

    private static double Worth(WordingMatch match) => match.Rank + (IsUnbroken(match.Places) ? UnbrokenWorth : 0) +
        (match.Quote is not { } quote
            ? 0
            : (ConfidenceWorth * quote.Confidence) + (quote.Speaker is null ? 0 : quote.Speaker.IsNamed ? NamedWorth : DescribedWorth));

    private static bool IsUnbroken(int[] places) => places[^1] - places[0] == places.Length - 1;

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
