using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>
/// The quotations that share most with remembered words: each word votes, the rarest first, until enough postings have
/// been read; the words that are too common to vote count when the wording is compared.
/// </summary>
internal static class QuoteCandidates
{
    /// <summary>Fills <paramref name="best"/> with the best candidates, those with most votes first; says how many there are.</summary>
    public static int Find(IndexSnapshot index, RememberedWord[] remembered, Span<FoundUnit> best)
    {
        Span<Voter> voters = stackalloc Voter[RememberedWords.Most];
        return VoteSearch.Find<QuotationBallots>(index, voters[..Choose(index, remembered, voters)], best);
    }

    private static int Choose(IndexSnapshot index, RememberedWord[] remembered, Span<Voter> voters)
    {
        Span<Voter> different = stackalloc Voter[RememberedWords.Most];
        Span<int> counts = stackalloc int[RememberedWords.Most];
        var known = 0;
        foreach (var voter in different[..Voters.Different(remembered, different)])
        {
            if (index.QuotationsWith(voter.Term) is > 0 and var count)
            {
                var at = known++;
                for (; at > 0 && counts[at - 1] > count; at--)
                {
                    (voters[at], counts[at]) = (voters[at - 1], counts[at - 1]);
                }

                (voters[at], counts[at]) = (voter, count);
            }
        }

        return Voters.Affordable(counts[..known]);
    }
}
