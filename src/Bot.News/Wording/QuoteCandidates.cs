using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>
/// The quotations that share most with remembered words: each word votes, the rarest first, until enough postings have
/// been read; the words that are too common to vote count when the wording is compared.
/// </summary>
internal static class QuoteCandidates
{
    /// <summary>After this many postings the common words no longer vote: they cost most and say least.</summary>
    private const int MostPostings = 60_000;

    /// <summary>The words that always vote, however common.</summary>
    private const int FewestVoters = 2;

    /// <summary>Fills <paramref name="best"/> with the best candidates, those with most votes first; says how many there are.</summary>
    public static int Find(IndexSnapshot index, RememberedWord[] remembered, Span<FoundUnit> best)
    {
        Span<Voter> voters = stackalloc Voter[RememberedWords.Most];
        return VoteSearch.Find(index, ofQuotations: true, voters[..Choose(index, remembered, voters)], best);
    }

    private static int Choose(IndexSnapshot index, RememberedWord[] remembered, Span<Voter> voters)
    {
        Span<int> counts = stackalloc int[RememberedWords.Most];
        var known = 0;
        foreach (var word in remembered)
        {
            if (word.Term != Vocabulary.None && !Voter.IsAmong(voters[..known], word.Term) && index.QuotationsWith(word.Term) is > 0 and var count)
            {
                var at = known++;
                for (; at > 0 && counts[at - 1] > count; at--)
                {
                    (voters[at], counts[at]) = (voters[at - 1], counts[at - 1]);
                }

                (voters[at], counts[at]) = (new Voter(word.Term, word.Weight), count);
            }
        }

        var (chosen, read) = (0, 0L);
        while (chosen < known && (chosen < FewestVoters || read + counts[chosen] <= MostPostings))
        {
            read += counts[chosen++];
        }

        return chosen;
    }
}
