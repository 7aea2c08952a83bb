using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>A sentence that may answer.</summary>
/// <param name="Article">The article it stands in, scanned and scored.</param>
/// <param name="Number">Its place among the article's sentences.</param>
/// <param name="Features">In the order of <see cref="SentenceRanker.Features"/>.</param>
/// <param name="Score">Their weighted sum.</param>
internal sealed record RankedSentence(RankedArticle Article, int Number, double[] Features, double Score)
{
    private int[]? _words;

    public IndexedDocument Document => Article.Article.Document;

    public ReadOnlySpan<int> Words => _words ??= Document.Words.Read(Document.WordsOf(Number));

    public TextSpan Span => Document.Document.Sentences[Number];

    public ReadOnlySpan<char> Text => Span.In(Document.Document.Article.Text);
}

/// <summary>Puts the sentences of the best articles in order by a linear score.</summary>
internal static class SentenceRanker
{
    public static readonly Feature[] Features =
    [
        new("covered", 1.79, Reason.Terms),
        new("covered with title", 0.76, Reason.Title),
        new("covered with neighbours", 3.26, Reason.Terms),
        new("pairs", 1.03, Reason.Terms),
        new("article", 0.46, Reason.Recency),
        new("one of the best articles", 0.8, Reason.Recency),
        new("first", 0.61, Reason.Place),
        new("early", 1.68, Reason.Place),
        new("length", 0.42, Reason.Place),
        new("question", -0.5, Reason.Type),
        new("type", 3.04, Reason.Type),
        new("said elsewhere", 0.94, Reason.Type),
    ];

    /// <summary>The articles whose sentences are looked at.</summary>
    private const int MostArticles = 40;

    /// <summary>In so many of the best articles a sentence need not have a term of the question.</summary>
    private const int WholeArticles = 5;

    /// <summary>"One of the best articles" are so many.</summary>
    private const int BestArticles = 3;

    /// <summary>The sentences whose text is looked at.</summary>
    private const int MostSentences = 240;

    /// <summary>Sentences with fewer words are headings and cries.</summary>
    private const int FewestWords = 4;

    /// <summary>From so many words on a sentence is not held to be longer.</summary>
    private const double LongSentence = 40;

    /// <summary>How far "early" reaches: it halves after so many sentences.</summary>
    private const double EarlySentences = 5;

    /// <summary>Where the features start that need the sentence's text.</summary>
    private const int TextFeatures = 9;

    public static List<RankedSentence> Rank(List<RankedArticle> articles, QuestionTerms terms, WantedAnswer wanted, IndexSnapshot index)
    {
        var best = new BestFirst<RankedSentence>(MostSentences);
        for (var rank = 0; rank < Math.Min(MostArticles, articles.Count); rank++)
        {
            var article = articles[rank];
            for (var i = 0; i < article.Article.Sentences.Length; i++)
            {
                if (article.Article.Sentences[i] != 0 || i == 0 || rank < WholeArticles)
                {
                    OfferSentence(article, rank, i, terms, best);
                }
            }
        }

        var sentences = Array.ConvertAll(best.Take(), b => b.Item);
        var echo = new Echo(index);
        foreach (var sentence in sentences)
        {
            var said = new HashSet<int>();
            var shape = AnswerShapes.Of(sentence.Text, sentence.Words, terms, index.Vocabulary.TermsOfWords, said);
            sentence.Features[TextFeatures] = IsQuestion(sentence) ? 1 : 0;
            sentence.Features[TextFeatures + 1] = AnswerShapes.Fit(shape, wanted);
            echo.Hear(sentence, said);
        }

        for (var i = 0; i < sentences.Length; i++)
        {
            var features = sentences[i].Features;
            features[TextFeatures + 2] = echo.Of(i);
            sentences[i] = sentences[i] with { Score = Feature.Score(Features, features) };
        }

        return [.. sentences.OrderByDescending(s => s.Score)];
    }

    private static void OfferSentence(RankedArticle article, int rank, int number, QuestionTerms terms, BestFirst<RankedSentence> best)
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
        ReadOnlySpan<double> features =
        [
            terms.IdfOf(masks[number]) / all,
            terms.IdfOf(masks[number] | scanned.Title) / all,
            terms.IdfOf(near) / all,
            Math.Min(1, scanned.Pairs[number] / Math.Max(1e-9, terms.PairIdf)),
            article.Score,
            rank < BestArticles ? 1 : 0,
            number == 0 ? 1 : 0,
            EarlySentences / (EarlySentences + number),
            Math.Min(1, words / LongSentence),
            0,
            0,
            0,
        ];
        var score = Feature.Score(Features, features);
        if (score > best.Least)
        {
            best.Offer(score, new RankedSentence(article, number, features.ToArray(), score));
        }
    }

    private static bool IsQuestion(RankedSentence sentence) => sentence.Text.TrimEnd("\"”’')").EndsWith('?');
}
