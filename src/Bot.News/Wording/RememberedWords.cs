using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Wording;

/// <summary>Reads the words that somebody remembers and weighs them by how rare they are in the index.</summary>
internal static class RememberedWords
{
    /// <summary>The most words that are looked at: two or three long sentences. The rest is passed over.</summary>
    public const int Most = 64;

    /// <summary>The least weight of a word, that of "the".</summary>
    private const float Least = 0.15f;

    /// <summary>The weight of a word that no article has: it may be misspelt or misremembered.</summary>
    private const float Unknown = 0.6f;

    private const float Greatest = 1f;

    /// <summary>The words, in order; at most <see cref="Most"/>.</summary>
    public static RememberedWord[] Of(string words, IndexSnapshot index)
    {
        var folded = FoldedWords.Of(words, Most);
        var remembered = new RememberedWord[folded.Count];
        var all = index.Counts.Articles;
        var rarest = Bm25.Idf(all, 1);
        for (var i = 0; i < remembered.Length; i++)
        {
            var word = index.Vocabulary.Find(folded[i]);
            var term = Stemming.TermOf(folded[i], index.Vocabulary);
            var having = term == Vocabulary.None ? 0 : index.ArticlesWith(term);
            var weight = having == 0 ? Unknown : Math.Clamp((float)(Bm25.Idf(all, having) / rarest), Least, Greatest);
            remembered[i] = new RememberedWord(folded[i], word, term, Vocabulary.Mask(folded[i]), weight);
        }

        return remembered;
    }
}
