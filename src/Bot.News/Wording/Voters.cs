using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>Which of some remembered words vote for the places that have them.</summary>
internal static class Voters
{
    /// <summary>After this many postings the common words no longer vote: they cost most and say least.</summary>
    private const int MostPostings = 60_000;

    /// <summary>The words that always vote, however common.</summary>
    private const int Fewest = 2;

    /// <summary>Fills <paramref name="voters"/> with the different terms that articles have, in the order of the words; says how many there are.</summary>
    public static int Different(RememberedWord[] remembered, Span<Voter> voters)
    {
        var count = 0;
        foreach (var word in remembered)
        {
            if (word.Term != Vocabulary.None && !Voter.IsAmong(voters[..count], word.Term))
            {
                voters[count++] = new Voter(word.Term, word.Weight);
            }
        }

        return count;
    }

    /// <summary>How many of the first voters can vote.</summary>
    /// <param name="postings">How many postings each has, those that should vote first.</param>
    public static int Affordable(ReadOnlySpan<int> postings)
    {
        var (chosen, read) = (0, 0L);
        while (chosen < postings.Length && (chosen < Fewest || read + postings[chosen] <= MostPostings))
        {
            read += postings[chosen++];
        }

        return chosen;
    }
}
