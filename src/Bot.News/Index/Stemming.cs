using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>From a folded word to its term.</summary>
internal static class Stemming
{
    /// <summary>The term of a folded word that may be in no article, or <see cref="Vocabulary.None"/> where its stem is in none.</summary>
    public static int TermOf(string folded, Vocabulary vocabulary)
    {
        var word = vocabulary.Find(folded);
        if (word != Vocabulary.None)
        {
            return vocabulary.TermOf(word);
        }

        Span<char> stem = stackalloc char[Terms.MostLetters];
        folded.CopyTo(stem);
        return vocabulary.Find(stem[..Stemmer.Stem(stem[..folded.Length])]);
    }
}
