using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Wording;

/// <summary>Reads the words that somebody remembers and weighs them by how much it would surprise to meet each by chance.</summary>
internal static class RememberedWords
{
    /// <summary>The most words that are looked at: two or three long sentences. The rest is passed over.</summary>
    public const int Most = 64;

    /// <summary>The least weight of a word, that of "the", in nats.</summary>
    private const float Least = 2;

    /// <summary>The weight of a word that no article has: it may be misspelt or misremembered.</summary>
    private const float Unknown = 8;

    /// <summary>
    /// What is taken for granted before the articles are counted, as so many words of news: a few articles are too small a
    /// sample to tell rare words from common ones (additive smoothing with two classes of words).
    /// </summary>
    private const double Assumed = 20_000;

    /// <summary>The share of all words that a word has which carries no topic, and any other, in <see cref="Assumed"/>.</summary>
    private const double CommonShare = 0.005, RareShare = 0.000_03;

    /// <summary>The words, in order; at most <see cref="Most"/>.</summary>
    public static RememberedWord[] Of(string words, IndexSnapshot index)
    {
        var folded = FoldedWords.Of(words, Most);
        var remembered = new RememberedWord[folded.Count];
        for (var i = 0; i < remembered.Length; i++)
        {
            var word = index.Vocabulary.Find(folded[i]);
            var term = Stemming.TermOf(folded[i], index.Vocabulary);
            var (times, all) = index.Occurrences(term);
            var assumed = Assumed * (StopWords.Contains(folded[i]) ? CommonShare : RareShare);
            var surprise = times == 0 ? Unknown : (float)Math.Max(Least, -Math.Log((times + assumed) / (all + Assumed)));
            remembered[i] = new RememberedWord(folded[i], word, term, Vocabulary.Mask(folded[i]), surprise);
        }

        return remembered;
    }
}
