using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>Puts the sentences of the best articles in order by a linear score.</summary>
internal static class SentenceRanker
{
    public static readonly Feature[] Features =
    [
        new("covered with neighbours", 3.02, Reason.Terms),
        new("asked", 2.58, Reason.Terms),
        new("asked with neighbours", 0.78, Reason.Terms),
        new("pairs", 0.48, Reason.Terms),
        new("covered by the article", 3.12, Reason.Terms),
        new("article", 0.18, Reason.Terms),
        new("first", 0.74, Reason.Place),
        new("early", 1.06, Reason.Place),
        new("month", 3.16, Reason.Recency),
        new("weeks", 3.13, Reason.Recency),
        new("type", 3.02, Reason.Type),
        new("words elsewhere", 2.18, Reason.Type),
        new("answer in titles", 1.4, Reason.Title),
    ];

    /// <summary>The articles whose sentences are looked at.</summary>
    private const int MostArticles = 60;

    /// <summary>In so many of the best articles a sentence need not have a term of the question.</summary>
    private const int WholeArticles = 5;

    /// <summary>The sentences whose text is looked at.</summary>
    private const int MostSentences = 240;

    /// <summary>Sentences with fewer words are headings and cries.</summary>
    private const int FewestWords = 4;

    /// <summary>How far "early" reaches: it halves after so many sentences.</summary>
    private const double EarlySentences = 5;

    /// <summary>A question with more of the asker's weight than this is the asker's question.</summary>
    private const double SameQuestion = 0.7;

    /// <summary>The place of the feature that tells how much is covered with the sentences around.</summary>
    internal const int CoveredWithNeighbours = 0;

    /// <summary>The place of the feature that tells how much is covered by the whole article.</summary>
    internal const int CoveredByArticle = 4;

    /// <summary>Where the features start that need the sentence's text.</summary>
    private const int TextFeatures = 10;

    /// <summary>So many of a sentence's words that other articles have too are averaged; set by hand.</summary>
    private const int LoudWords = 4;

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

        var sentences = best.Take().Select(b => b.Item)
            .Select(s => s with { First = SectionHeading.FirstOf(s.Document, s.Number) })
            .Where(s => !IsTheQuestion(s, terms))
            .ToArray();
        var names = Names(sentences);
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = sentences[i] with
            {
                Content = AnswerShapes.Read(
                    sentences[i].Text, sentences[i].Words, terms, index.Vocabulary.TermsOfWords, names, wanted),
            };
        }

        var words = Echo.OfSentences(index, sentences);
        var titles = Echo.OfTitles(index, articles);
        for (var i = 0; i < sentences.Length; i++)
        {
            var content = sentences[i].Content;
            ReadOnlySpan<double> read =
            [
                AnswerShapes.Fit(content.Shape, wanted),
                words.Of(content.Words, LoudWords),
                titles.Of(content.Answers, 1),
            ];
            read.CopyTo(sentences[i].Features.AsSpan(TextFeatures));
            sentences[i] = sentences[i] with { Score = Feature.Score(Features, sentences[i].Features) };
        }

        return [.. sentences.OrderByDescending(s => s.Score)];
    }

    /// <summary>The words that some sentence has with a capital letter where every word would have none.</summary>
    private static HashSet<int> Names(RankedSentence[] sentences)
    {
        var names = new HashSet<int>();
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        foreach (var sentence in sentences)
        {
            var text = sentence.Text;
            var words = sentence.Words;
            var terms = new Terms(text, buffer);
            for (var i = 0; i < words.Length && terms.Next(); i++)
            {
                if (i > 0 && char.IsUpper(text[terms.Start]) && text[terms.Start - 1] == ' ' && char.IsLetter(text[terms.Start - 2]))
                {
                    names.Add(words[i]);
                }
            }
        }

        return names;
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
            terms.IdfOf(near) / all,
            terms.AskedIn(masks[number]),
            terms.AskedIn(near),
            Math.Min(1, scanned.Pairs[number] / Math.Max(1e-9, terms.PairIdf)),
            terms.IdfOf(scanned.All) / all,
            article.Score,
            number == 0 ? 1 : 0,
            EarlySentences / (EarlySentences + number),
            recency.Month,
            recency.Weeks,
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

    /// <summary>A quiz or a headline that asks the same does not answer.</summary>
    private static bool IsTheQuestion(RankedSentence sentence, QuestionTerms terms) =>
        IsQuestion(sentence) && terms.IdfOf(sentence.Article.Article.Sentences[sentence.Number]) > SameQuestion * terms.KnownIdf;

    private static bool IsQuestion(RankedSentence sentence) => sentence.Text.AsSpan().TrimEnd("\"”’')").EndsWith('?');
}
