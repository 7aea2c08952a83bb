using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>A sentence that may answer.</summary>
/// <param name="Article">The article it stands in, scanned and scored.</param>
/// <param name="Number">Its place among the article's sentences.</param>
/// <param name="Features">In the order of <see cref="SentenceRanker.Features"/>.</param>
/// <param name="Said">The terms of the names and numbers in it that the question has not.</param>
/// <param name="Score">The weighted sum of the features.</param>
internal sealed record RankedSentence(RankedArticle Article, int Number, double[] Features, HashSet<int> Said, double Score)
{
    private int[]? _words;
    private ulong _signature;

    /// <summary>The share of the question's weight that the sentence has with its neighbours and its article's title.</summary>
    public double Covered => Features[SentenceRanker.CoveredWithNeighbours];

    public IndexedDocument Document => Article.Article.Document;

    public ReadOnlySpan<int> Words => _words ??= Document.Words.Read(Document.WordsOf(Number));

    /// <summary>A bit for each word, of 64: where many bits differ, the words do.</summary>
    public ulong Signature
    {
        get
        {
            if (_signature == 0)
            {
                foreach (var word in Words)
                {
                    _signature |= 1ul << (int)((uint)word * 0x9E3779B1 >> 26);
                }
            }

            return _signature;
        }
    }

    public TextSpan Span => Document.Document.Sentences[Number];

    public ReadOnlySpan<char> Text => Span.In(Document.Document.Article.Text);
}

/// <summary>Puts the sentences of the best articles in order by a linear score.</summary>
internal static class SentenceRanker
{
    public static readonly Feature[] Features =
    [
        new("covered", 2.51, Reason.Terms),
        new("covered with title", 0.61, Reason.Title),
        new("covered with neighbours", 3.84, Reason.Terms),
        new("pairs", 0.4, Reason.Terms),
        new("article", 0.38, Reason.Terms),
        new("one of the best articles", 0.58, Reason.Terms),
        new("first", 0.92, Reason.Place),
        new("early", 1.19, Reason.Place),
        new("length", 0.06, Reason.Place),
        new("week", 0.42, Reason.Recency),
        new("month", 1.11, Reason.Recency),
        new("weeks", 3.11, Reason.Recency),
        new("type", 3.02, Reason.Type),
        new("said elsewhere", 1.24, Reason.Type),
    ];

    /// <summary>The articles whose sentences are looked at.</summary>
    private const int MostArticles = 60;

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

    /// <summary>A question with more of the asker's weight than this is the asker's question.</summary>
    private const double SameQuestion = 0.7;

    /// <summary>The place of the feature that tells how much is covered with the sentences around.</summary>
    internal const int CoveredWithNeighbours = 2;

    /// <summary>Where the features start that need the sentence's text.</summary>
    private const int TextFeatures = 12;

    public static List<RankedSentence> Rank(List<RankedArticle> articles, QuestionTerms terms, WantedAnswer wanted, IndexSnapshot index, int today)
    {
        var best = new BestFirst<RankedSentence>(MostSentences);
        for (var rank = 0; rank < Math.Min(MostArticles, articles.Count); rank++)
        {
            var article = articles[rank];
            for (var i = 0; i < article.Article.Sentences.Length; i++)
            {
                if (article.Article.Sentences[i] != 0 || i == 0 || rank < WholeArticles)
                {
                    OfferSentence(article, rank, i, terms, today, best);
                }
            }
        }

        var sentences = best.Take().Select(b => b.Item).Where(s => !IsTheQuestion(s)).ToArray();
        for (var i = 0; i < sentences.Length; i++)
        {
            var features = sentences[i].Features;
            var shape = AnswerShapes.Of(
                sentences[i].Text, sentences[i].Words, terms, index.Vocabulary.TermsOfWords, sentences[i].Said);
            features[TextFeatures] = AnswerShapes.Fit(shape, wanted);
        }

        var echo = new Echo(index, sentences);
        for (var i = 0; i < sentences.Length; i++)
        {
            var features = sentences[i].Features;
            features[TextFeatures + 1] = echo.Of(sentences[i]);
            sentences[i] = sentences[i] with { Score = Feature.Score(Features, features) };
        }

        return [.. sentences.OrderByDescending(s => s.Score)];
    }

    private static void OfferSentence(RankedArticle article, int rank, int number, QuestionTerms terms, int today, BestFirst<RankedSentence> best)
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
        var recency = Recency.Of(scanned.Document.Day, today);

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
            recency.Week,
            recency.Month,
            recency.Weeks,
            0,
            0,
        ];
        var score = Feature.Score(Features, features);
        if (score > best.Least)
        {
            best.Offer(score, new RankedSentence(article, number, features.ToArray(), [], score));
        }
    }

    /// <summary>A quiz or a headline that asks the same does not answer.</summary>
    private static bool IsTheQuestion(RankedSentence sentence) => sentence.Features[0] > SameQuestion && IsQuestion(sentence);

    private static bool IsQuestion(RankedSentence sentence) => sentence.Text.TrimEnd("\"”’')").EndsWith('?');
}
