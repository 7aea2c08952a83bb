using System.Buffers;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>Finds the articles that may answer: BM25 over text and title, with some worth for being recent.</summary>
internal static class ArticleSearch
{
    /// <summary>The articles that are looked at sentence by sentence.</summary>
    internal const int Most = 120;

    /// <summary>What a question's day is worth at the first look, as a share of the highest BM25.</summary>
    private const float RecencyWorth = 0.25f;

    /// <summary>The best articles that meet the conditions, scanned; best first.</summary>
    public static List<ScannedArticle> Find(IndexSnapshot index, QuestionTerms terms, ConditionCheck conditions, int today)
    {
        var best = new BestFirst<(IndexedDocument Document, double Bm25)>(Most);
        var highest = terms.KnownIdf * (Bm25.K1 + 1);
        foreach (var segment in index.Segments)
        {
            var count = segment.Documents.Length;
            var scores = ArrayPool<float>.Shared.Rent(count);
            scores.AsSpan(0, count).Clear();
            for (var i = 0; i < terms.Terms.Length; i++)
            {
                Add(segment, terms.Terms[i], terms.Idf[i], index.AverageWords, scores);
            }

            for (var i = 0; i < count; i++)
            {
                var share = scores[i] / highest;
                if (scores[i] == 0 || share + RecencyWorth <= best.Least)
                {
                    continue;
                }

                var score = share + (RecencyWorth * Recency.OfMonth(segment.Days[i], today));
                if (score > best.Least && conditions.Accepts(segment.Documents[i]))
                {
                    best.Offer(score, (segment.Documents[i], share));
                }
            }

            ArrayPool<float>.Shared.Return(scores);
        }

        return [.. best.Take().Select(b => ScannedArticle.Of(b.Item.Document, b.Item.Bm25, terms, index.Vocabulary))];
    }

    private static void Add(Segment segment, int term, float idf, double average, float[] scores)
    {
        var postings = segment.Articles[term];
        var counts = segment.WordCounts;
        for (var i = 0; i < postings.Length; i++)
        {
            var article = postings.Units[i];
            var length = Bm25.Length(counts[article], average);
            scores[article] += (float)(idf * Bm25.Saturate(Bm25.Weighted(postings.Frequencies[i], length)));
        }
    }
}
