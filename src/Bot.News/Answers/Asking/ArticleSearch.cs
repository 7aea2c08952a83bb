using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>Finds the articles that may answer: BM25 over text and title, with some worth for being recent.</summary>
internal static class ArticleSearch
{
    /// <summary>The articles that are looked at sentence by sentence.</summary>
    internal const int Most = 120;

    /// <summary>The best articles that meet the conditions, scanned; best first.</summary>
    public static List<ScannedArticle> Find(IndexSnapshot index, QuestionTerms terms, ConditionCheck conditions, int today)
    {
        Span<float> weights = stackalloc float[terms.Terms.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(terms.Idf[i] / terms.KnownIdf);
        }

        Span<FoundUnit> best = stackalloc FoundUnit[Most];
        var count = RankedSearch.Find(index, terms.Terms, weights, new RecentFirst(conditions, today), best);
        var scanned = new List<ScannedArticle>(count);
        foreach (var found in best[..count])
        {
            var document = index.Segments[found.Segment].Documents[found.Unit];
            scanned.Add(ScannedArticle.Of(document, found.Relevance, terms, index.Vocabulary));
        }

        return scanned;
    }
}
