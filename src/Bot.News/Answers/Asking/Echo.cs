using System.Runtime.InteropServices;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>
/// What several articles say in answer to a question: the words that come up in sentences about it or in titles, each
/// article heard once for each. The true answer is repeated; chance finds are not (Clarke, Cormack and Lynam,
/// "Exploiting redundancy in question answering", 2001).
/// </summary>
internal sealed class Echo
{
    /// <summary>
    /// How fast a sentence or an article is heard less for a lower score: by e for four points. Chosen on quiz questions
    /// about news; with 1 in place of it only the best articles are heard.
    /// </summary>
    private const double Fading = 0.25;

    /// <summary>The articles whose titles are heard; set by hand.</summary>
    private const int MostTitles = 20;

    /// <summary>So many words are heard without moving what is kept: most questions hear a few thousand in sentences, some hundred in titles.</summary>
    private const int WordsOfSentences = 4096, WordsOfTitles = 256;

    private readonly Dictionary<int, double> _loudness;
    private readonly HashSet<(int Term, int By)> _heard;
    private double _loudest;

    private Echo(int words) => (_loudness, _heard) = (new(words), new(words));

    /// <summary>What sentences say.</summary>
    /// <param name="index">Tells how rare a word is.</param>
    /// <param name="sentences">Best first, each with its content read.</param>
    public static Echo OfSentences(IndexSnapshot index, IReadOnlyList<RankedSentence> sentences)
    {
        var echo = new Echo(WordsOfSentences);

        // In the order of worth, an article's first sentence with a term is the one that it is heard for.
        // Articles by number: the hash of a record is that of all that it holds, here of the whole text.
        var numbers = new Dictionary<IndexedDocument, int>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in sentences)
        {
            numbers.TryAdd(sentence.Document, numbers.Count);
            var worth = Math.Exp((sentence.Score - sentences[0].Score) * Fading);
            foreach (var term in sentence.Content.Words)
            {
                echo.Hear(term, numbers[sentence.Document], worth);
            }
        }

        return echo.Weighted(index);
    }

    /// <summary>What the titles of the best articles say that the question does not.</summary>
    /// <param name="articles">Best first.</param>
    public static Echo OfTitles(IndexSnapshot index, IReadOnlyList<RankedArticle> articles)
    {
        var echo = new Echo(WordsOfTitles);
        for (var i = 0; i < Math.Min(MostTitles, articles.Count); i++)
        {
            var worth = Math.Exp((articles[i].Score - articles[0].Score) * Fading);
            foreach (var term in articles[i].Title.New)
            {
                echo.Hear(term, i, worth);
            }
        }

        return echo.Weighted(index);
    }

    /// <summary>How loud the loudest words are, on average, beside the loudest of all, 0 to 1.</summary>
    /// <param name="said">What a sentence says.</param>
    /// <param name="most">How many words are averaged.</param>
    public double Of(HashSet<int> said, int most)
    {
        if (_loudest == 0)
        {
            return 0;
        }

        Span<double> loudest = stackalloc double[most];
        foreach (var term in said)
        {
            var loudness = _loudness.GetValueOrDefault(term);
            for (var i = 0; i < most && loudness > 0; i++)
            {
                if (loudness > loudest[i])
                {
                    (loudest[i], loudness) = (loudness, loudest[i]);
                }
            }
        }

        var sum = 0.0;
        foreach (var loudness in loudest)
        {
            sum += loudness;
        }

        return sum / most / _loudest;
    }

    private void Hear(int term, int by, double worth)
    {
        if (_heard.Add((term, by)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_loudness, term, out _) += worth;
        }
    }

    private Echo Weighted(IndexSnapshot index)
    {
        foreach (var term in _loudness.Keys)
        {
            ref var loudness = ref CollectionsMarshal.GetValueRefOrNullRef(_loudness, term);
            loudness *= Bm25.Idf(index.Counts.Articles, index.ArticlesWith(term));
            _loudest = Math.Max(_loudest, loudness);
        }

        return this;
    }
}
