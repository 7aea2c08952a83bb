using System.Buffers;
using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Quotations about some words, whoever said them: BM25 over what quotations say.</summary>
internal static class QuotationsAbout
{
    /// <summary>The share of the words' weight that a quotation must have to be about them.</summary>
    private const double LeastShare = 0.5;

    public static ImmutableArray<Match> Find(IndexSnapshot index, RememberedWord[] words, AnswerFilter filter, int most)
    {
        var topics = words
            .Where(w => !StopWords.Contains(w.Folded))
            .DistinctBy(w => w.Term == Vocabulary.None ? w.Folded : index.Vocabulary.Letters(w.Term).ToString())
            .ToArray();
        var whole = topics.Sum(t => t.Weight);
        var best = new BestFirst<IndexedQuote>(most);
        foreach (var segment in index.Segments)
        {
            Offer(index, segment, topics, whole, filter, best);
        }

        var slots = new TermSlots([.. topics.Where(t => t.Term != Vocabulary.None).Select(t => t.Term)]);
        return [.. best.Take().Select(b => ToMatch(b.Item, b.Score, slots, index.Vocabulary))];
    }

    private static void Offer(
        IndexSnapshot index, Segment segment, RememberedWord[] topics, float whole, AnswerFilter filter, BestFirst<IndexedQuote> best)
    {
        var count = segment.QuoteLengths.Length;
        var scores = ArrayPool<float>.Shared.Rent(PostingBlock.RoundUp(count));
        var shares = ArrayPool<float>.Shared.Rent(PostingBlock.RoundUp(count));
        scores.AsSpan().Clear();
        shares.AsSpan().Clear();
        foreach (var topic in topics.Where(t => t.Term != Vocabulary.None))
        {
            var postings = segment.Quotations[topic.Term];
            var idf = Bm25.Idf(index.Counts.Quotations, index.QuotationsWith(topic.Term));
            postings.AddTo(scores, (float)idf / Bm25.MostImpact);
            postings.VoteIn(shares, topic.Weight);
        }

        for (var quote = 0; quote < count; quote++)
        {
            if (shares[quote] < LeastShare * whole || shares[quote] == 0 || scores[quote] <= best.Least || !segment.HasQuotation(quote))
            {
                continue;
            }

            var found = segment.Quotation(quote);
            if (filter.Accepts(found.Document.Document, found.Quote))
            {
                best.Offer(scores[quote], found);
            }
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(shares);
    }

    private static Match ToMatch(IndexedQuote found, double score, TermSlots slots, Vocabulary vocabulary)
    {
        var document = found.Document;
        var places = Array.FindAll(found.Places(), p => slots.Of(vocabulary.TermOf(document.Words[p])) >= 0);
        var passage = WordingPassage.Of(new WordingMatch(document, found.Quote, score, score, places));
        return new Match(passage, score, [], [new("terms", score)]);
    }
}
