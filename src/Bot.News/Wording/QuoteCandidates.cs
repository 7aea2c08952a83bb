using System.Buffers;
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

    /// <summary>The best candidates, those with most votes first.</summary>
    public static IndexedQuote[] Find(IndexSnapshot index, RememberedWord[] remembered, int most)
    {
        var voters = Voters(index, remembered);
        var best = new BestFirst<IndexedQuote>(most);
        foreach (var segment in index.Segments)
        {
            var count = segment.QuoteLengths.Length;
            var votes = ArrayPool<float>.Shared.Rent(PostingBlock.RoundUp(count));
            votes.AsSpan().Clear();
            foreach (var (term, worth) in voters)
            {
                segment.Quotations[term].VoteIn(votes, worth);
            }

            for (var quote = 0; quote < count; quote++)
            {
                if (votes[quote] > 0 && votes[quote] > best.Least)
                {
                    best.Offer(votes[quote], segment.Quotation(quote));
                }
            }

            ArrayPool<float>.Shared.Return(votes);
        }

        return Array.ConvertAll(best.Take(), b => b.Item);
    }

    private static List<(int Term, float Worth)> Voters(IndexSnapshot index, RememberedWord[] remembered)
    {
        var terms = remembered
            .Where(r => r.Term != Vocabulary.None)
            .DistinctBy(r => r.Term)
            .Select(r => (r.Term, Count: index.QuotationsWith(r.Term), r.Weight))
            .Where(t => t.Count > 0)
            .OrderBy(t => t.Count)
            .ToList();
        var voters = new List<(int, float)>();
        var read = 0;
        foreach (var (term, count, weight) in terms)
        {
            if (voters.Count >= FewestVoters && read + count > MostPostings)
            {
                break;
            }

            read += count;
            voters.Add((term, weight));
        }

        return voters;
    }
}
