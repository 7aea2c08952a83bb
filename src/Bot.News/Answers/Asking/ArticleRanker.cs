using System.Collections.Immutable;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>An article with what its features came to.</summary>
internal sealed record RankedArticle(ScannedArticle Article, double Score);

/// <summary>Puts the articles found in order by a linear score.</summary>
internal static class ArticleRanker
{
    public static readonly Feature[] Features =
    [
        new("bm25", 3.98, Reason.Terms),
        new("covered", 2.25, Reason.Terms),
        new("best sentence", 1.01, Reason.Terms),
        new("pairs", 0.47, Reason.Terms),
        new("title", 2.57, Reason.Title),
        new("title pairs", 0.55, Reason.Title),
        new("lead", 4.33, Reason.Place),
        new("week", 3.71, Reason.Recency),
        new("month", 2.79, Reason.Recency),
        new("later", -3.03, Reason.Recency),
        new("long", -0.06, Reason.Place),
    ];

    private const int LeadSentences = 3;

    /// <summary>The logarithm of the words of a long article, ten thousand.</summary>
    private const double LogOfLong = 9.2;

    /// <summary>The features of one article, in the order of <see cref="Features"/>, each about 0 to 1.</summary>
    public static double[] FeaturesOf(ScannedArticle article, QuestionTerms terms, int today)
    {
        var all = Math.Max(1e-9, terms.KnownIdf);
        var pairs = Math.Max(1e-9, terms.PairIdf);
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
            Math.Min(1, bestPairs / pairs),
            terms.IdfOf(article.Title) / all,
            Math.Min(1, article.TitlePairs / pairs),
            terms.IdfOf(lead) / all,
            recency.Week,
            recency.Month,
            recency.Later,
            Math.Log(1 + article.Document.Words.Length) / LogOfLong,
        ];
    }

    public static List<RankedArticle> Rank(List<ScannedArticle> articles, QuestionTerms terms, int today) =>
        [.. articles
            .Select(a => new RankedArticle(a, Feature.Score(Features, FeaturesOf(a, terms, today))))
            .OrderByDescending(a => a.Score)];

    /// <summary>Why the article was chosen.</summary>
    public static ImmutableArray<KeyValuePair<string, double>> Reasons(RankedArticle article, QuestionTerms terms, int today) =>
        Feature.Reasons(Features, FeaturesOf(article.Article, terms, today));
}
