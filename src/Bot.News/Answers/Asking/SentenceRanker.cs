using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Answers.Asking;

/// <summary>A sentence that may answer.</summary>
/// <param name="Article">The article it stands in, scanned and scored.</param>
/// <param name="Number">Its place among the article's sentences.</param>
/// <param name="Features">In the order of <see cref="SentenceRanker.Features"/>.</param>
/// <param name="Score">Their weighted sum.</param>
internal sealed record RankedSentence(RankedArticle Article, int Number, double[] Features, double Score)
{
    public IndexedDocument Document => Article.Article.Document;

    public ReadOnlySpan<int> Words =>
        Document.Words.AsSpan(Document.SentenceStarts[Number]..Document.SentenceStarts[Number + 1]);
}

/// <summary>Puts the sentences of the best articles in order by a linear score.</summary>
internal static class SentenceRanker
{
    public static readonly Feature[] Features =
    [
        new("covered", 4, Reason.Terms),
        new("covered with title", 2, Reason.Title),
        new("covered with neighbours", 1, Reason.Terms),
        new("pairs", 1, Reason.Terms),
        new("article", 0.5, Reason.Recency),
        new("first", 0.5, Reason.Place),
        new("early", 0.5, Reason.Place),
        new("type", 1.5, Reason.Type),
        new("length", 0.5, Reason.Place),
        new("spoken", 0, Reason.Place),
    ];

    /// <summary>The articles whose sentences are looked at.</summary>
    private const int MostArticles = 40;

    /// <summary>The sentences whose text is looked at.</summary>
    private const int MostSentences = 200;

    /// <summary>Sentences with fewer words are headings and cries.</summary>
    private const int FewestWords = 4;

    /// <summary>From so many words on a sentence is not held to be longer.</summary>
    private const double LongSentence = 40;

    /// <summary>How far "early" reaches: it halves after so many sentences.</summary>
    private const double EarlySentences = 5;

    public static List<RankedSentence> Rank(List<RankedArticle> articles, QuestionTerms terms, WantedAnswer wanted, Vocabulary vocabulary)
    {
        var best = new BestFirst<RankedSentence>(MostSentences);
        foreach (var article in articles.Take(MostArticles))
        {
            for (var i = 0; i < article.Article.Sentences.Length; i++)
            {
                if (article.Article.Sentences[i] != 0 || i == 0)
                {
                    OfferSentence(article, i, terms, best);
                }
            }
        }

        return [.. best.Take()
            .Select(b => WithText(b.Item, terms, wanted, vocabulary))
            .OrderByDescending(s => s.Score)];
    }

    private static void OfferSentence(RankedArticle article, int number, QuestionTerms terms, BestFirst<RankedSentence> best)
    {
        var scanned = article.Article;
        var words = scanned.Document.SentenceStarts[number + 1] - scanned.Document.SentenceStarts[number];
        if (words < FewestWords)
        {
            return;
        }

        var masks = scanned.Sentences;
        var near = masks[number] | scanned.Title | (number > 0 ? masks[number - 1] : 0) |
            (number + 1 < masks.Length ? masks[number + 1] : 0);
        var all = Math.Max(1e-9, terms.KnownIdf);
        double[] features =
        [
            terms.IdfOf(masks[number]) / all,
            terms.IdfOf(masks[number] | scanned.Title) / all,
            terms.IdfOf(near) / all,
            Math.Min(1, scanned.Pairs[number] / Math.Max(1e-9, terms.PairIdf)),
            article.Score,
            number == 0 ? 1 : 0,
            EarlySentences / (EarlySentences + number),
            0,
            Math.Min(1, words / LongSentence),
            0,
        ];
        var score = Feature.Score(Features, features);
        if (score > best.Least)
        {
            best.Offer(score, new RankedSentence(article, number, features, score));
        }
    }

    private static RankedSentence WithText(RankedSentence sentence, QuestionTerms terms, WantedAnswer wanted, Vocabulary vocabulary)
    {
        var document = sentence.Document.Document;
        var span = document.Sentences[sentence.Number];
        var features = sentence.Features;
        if (wanted != WantedAnswer.Anything)
        {
            var shape = AnswerShapes.Of(span.In(document.Article.Text), sentence.Words, terms, vocabulary.TermsOfWords);
            features[7] = AnswerShapes.Fit(shape, wanted);
        }

        features[9] = SentenceQuote.Of(document, span) is null ? 0 : 1;
        return sentence with { Score = Feature.Score(Features, features) };
    }
}
