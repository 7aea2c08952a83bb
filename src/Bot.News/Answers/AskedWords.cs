using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Whether what is found has the words that were asked for, or only words near them.</summary>
public static class AskedWords
{
    /// <summary>From this score on the place is the one meant, so that all words that matter are enough.</summary>
    private const double Sure = 0.9;

    /// <summary>
    /// Whether somebody said the words: they stand in the match in a row, or the match is surely meant and has each word that
    /// carries meaning, itself or with another ending or a slip, and "not" exactly where they have it.
    /// </summary>
    /// <param name="match">What was found.</param>
    /// <param name="words">What was asked.</param>
    public static bool AreIn(Match match, string words)
    {
        var text = match.Passage.Article.Text;
        var asked = FoldedWords.Of(words, RememberedWords.Most);
        var marked = match.Passage.Marks.Select(mark => FoldedWords.Of(mark.In(text), RememberedWords.Most)).ToList();
        if (marked.Count == 1 && marked[0].SequenceEqual(asked))
        {
            return true;
        }

        var telling = asked.FindAll(word => !StopWords.Contains(word));
        return match.Score >= Sure && telling.Count > 0
            && asked.Exists(WordSimilarity.IsNegation) == marked.Exists(mark => mark.Exists(WordSimilarity.IsNegation))
            && telling.TrueForAll(word => marked.Exists(mark => mark.Exists(other => IsSame(word, other))));
    }

    private static bool IsSame(string word, string other) => WordSimilarity.IsSlip(word, other) || Stemmer.Stem(word) == Stemmer.Stem(other);
}
