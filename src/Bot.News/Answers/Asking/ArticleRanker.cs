using System.Collections.Immutable;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>An article that may answer.</summary>
/// <param name="Article">Where the question's terms stand in it.</param>
/// <param name="Title">What its title says.</param>
/// <param name="Features">In the order of <see cref="ArticleRanker.Features"/>.</param>
/// <param name="Score">The weighted sum of the features.</param>
internal sealed record RankedArticle(ScannedArticle Article, TitleContent Title, double[] Features, double Score)
{
    /// <summary>Why the article was chosen.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Reasons => Feature.Reasons(ArticleRanker.Features, Features);
}

/// <summary>Puts the articles found in order by a linear score.</summary>
internal static class ArticleRanker
{
    public static readonly Feature[] Features =
    [
        new("bm25", 3.48, Reason.Terms),
        new("covered", 2.25, Reason.Terms),
        new("best sentence", 0.91, Reason.Terms),
        new("pairs", 0.98, Reason.Terms),
        new("lead", 3.21, Reason.Place),
        new("week", 3.58, Reason.Recency),
        new("month", 2.61, Reason.Recency),
        new("later", -2.65, Reason.Recency),
        new("title to the point", 4, Reason.Title),
        new("title kept", 2.2, Reason.Title),
        new("title elsewhere", 2.9, Reason.Title),
    ];

    /// <summary>Where the feature stands that needs the articles in the order of all others: what their titles say.</summary>
    private const int TitleElsewhere = 10;

    private const int LeadSentences = 3;

    /// <summary>So many words of a title that other titles have too are averaged; set by hand.</summary>
    private const int LoudWords = 4;

    /// <summary>The articles, best first.</summary>
    public static List<RankedArticle> Rank(List<ScannedArticle> articles, QuestionTerms terms, IndexSnapshot index, int today)
    {
        var ranked = Sorted(articles.Select(article =>
        {
            var title = TitleContent.Of(article, terms, index);
            return new RankedArticle(article, title, FeaturesOf(article, title, terms, today), 0);
        }));
        var titles = Echo.OfTitles(index, ranked);
        foreach (var article in ranked)
        {
            article.Features[TitleElsewhere] = titles.Of(article.Title.New, LoudWords);
        }

        return Sorted(ranked);
    }

    private static List<RankedArticle> Sorted(IEnumerable<RankedArticle> articles) =>
        [.. articles.Select(a => a with { Score = Feature.Score(Features, a.Features) }).OrderByDescending(a => a.Score)];

    /// <summary>The features of one article, in the order of <see cref="Features"/>, each about 0 to 1; the last is left 0.</summary>
    private static double[] FeaturesOf(ScannedArticle article, TitleContent title, QuestionTerms terms, int today)
    {
        var all = Math.Max(1e-9, terms.KnownIdf);
        ulong lead = article.Title;
        double best = 0, bestPairs = 0;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            best = Math.Max(best, terms.IdfOf(article.Sentences[i]));
            bestPairs = Math.Max(bestPairs, article.Pairs[i]);
            lead |= i < LeadSentences ? article.Sentences[i] : 0;
        }

        var recency = Recency.Of(article.Document.Day, today);
        return
        [
            article.Bm25,
            terms.IdfOf(article.All) / all,
            best / all,
            Math.Min(1, bestPairs / Math.Max(1e-9, terms.PairIdf)),
            terms.IdfOf(lead) / all,
            recency.Week,
            recency.Month,
            recency.Later,
            title.ToThePoint,
            title.Kept,
            0,
        ];
    }
}
