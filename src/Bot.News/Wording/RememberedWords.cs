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
        var folded = Fold(words);
        var remembered = new RememberedWord[folded.Count];
        var all = index.Counts.Articles;
        var rarest = Bm25.Idf(all, 1);
        for (var i = 0; i < remembered.Length; i++)
        {
            var word = index.Vocabulary.Find(folded[i]);
            var term = word == Vocabulary.None ? TermOf(folded[i], index.Vocabulary) : index.Vocabulary.TermOf(word);
            var having = term == Vocabulary.None ? 0 : index.ArticlesWith(term);
            var weight = having == 0 ? Unknown : Math.Clamp((float)(Bm25.Idf(all, having) / rarest), Least, Greatest);
            remembered[i] = new RememberedWord(folded[i], word, term, Vocabulary.Mask(folded[i]), weight);
        }

        return remembered;
    }

    private static int TermOf(string folded, Vocabulary vocabulary)
    {
        Span<char> stem = stackalloc char[Terms.MostLetters];
        folded.CopyTo(stem);
        return vocabulary.Find(stem[..Stemmer.Stem(stem[..folded.Length])]);
    }

    private static List<string> Fold(string words)
    {
        var folded = new List<string>();
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(words, buffer);
        var end = -1;
        while (folded.Count < Most && terms.Next())
        {
            var word = terms.Folded;
            if (folded.Count > 0 && terms.Start == end + 1 && words[end] == ' ' && IsContraction(folded[^1], word))
            {
                folded[^1] += word is "s" ? "" : word.ToString();
            }
            else
            {
                folded.Add(word.ToString());
            }

            end = terms.End;
        }

        return folded;
    }

    /// <summary>Whether the word was cut off by a lost apostrophe: "don t", "we ve", "Iran s".</summary>
    private static bool IsContraction(string before, ReadOnlySpan<char> word) => word switch
    {
        "t" => before.EndsWith('n'),
        "s" or "ll" or "re" or "ve" or "d" or "m" => true,
        _ => false,
    };
}
