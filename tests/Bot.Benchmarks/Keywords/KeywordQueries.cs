using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Benchmarks.Keywords;

/// <summary>Asks the keyword index as the answers do, from words to places of articles.</summary>
internal static class KeywordQueries
{
    private const int MostWords = 8;

    /// <summary>The best articles for some words.</summary>
    public static int Ranked(IndexSnapshot index, string[] words, Span<FoundUnit> best)
    {
        Span<int> terms = stackalloc int[words.Length];
        Span<float> weights = stackalloc float[words.Length];
        var count = 0;
        foreach (var word in words)
        {
            var term = Stemming.TermOf(word, index.Vocabulary);
            if (term != Vocabulary.None && !terms[..count].Contains(term))
            {
                terms[count] = term;
                weights[count++] = (float)Bm25.Idf(index.Counts.Articles, index.ArticlesWith(term));
            }
        }

        return RankedSearch.Find(index, terms[..count], weights[..count], default(NoPreference), best);
    }

    /// <summary>The articles that have words in a row.</summary>
    public static int Phrase(IndexSnapshot index, string[] words, Span<ArticlePlace> found)
    {
        Span<int> phrase = stackalloc int[Math.Max(MostWords, words.Length)];
        for (var i = 0; i < words.Length; i++)
        {
            phrase[i] = index.Vocabulary.Find(words[i]);
        }

        return PhraseSearch.Find(index, phrase[..words.Length], found);
    }

    /// <summary>The articles that have a word which begins so.</summary>
    public static int Prefix(IndexSnapshot index, string prefix, Span<ArticlePlace> found) => PrefixSearch.Find(index, prefix, found);
}
