using Bot.News.Index;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Chooses the place that an answer is given from, of several with the same words.</summary>
internal static class WordingLead
{
    /// <summary>
    /// The earliest comes first, unless another is better by more than this; less than what it is worth that no other words stand
    /// between.
    /// </summary>
    private const double EarlierWorth = 0.35;

    /// <summary>From this confidence on a name is taken over for the same words in an article that has none.</summary>
    private const double SureName = 0.5;

    /// <summary>Puts the place first that the answer is given from.</summary>
    /// <param name="group">Places with the same words, the best first.</param>
    public static void PutFirst(List<WordingMatch> group)
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
        var (earliest, isNamed, least) = (best, IsNamed(group[best]), WordingWorth.Of(group[best]) - EarlierWorth);
        for (var i = 0; i < group.Count && WordingWorth.Of(group[i]) >= least; i++)
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
    public static int Published(WordingMatch match) => match.Document.Day == IndexedDocument.NoDay ? int.MaxValue : match.Document.Day;
}
