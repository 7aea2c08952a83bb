using Bot.News.Quotes;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers.Asked;

/// <summary>Tells whether what is found has the words that were asked for, or only words near them.</summary>
public static class AskedWords
{
    /// <summary>A word this short with two letters swapped ("teh") is still that word.</summary>
    private const int ShortestSwapped = 3;

    /// <summary>The fewest letters of a word that Britain and America may spell otherwise.</summary>
    private const int ShortestSpelledOtherwise = 5;

    /// <summary>
    /// How the words stand in the passage's quotation. They stand in a row where nothing but spelling, case, punctuation and
    /// contractions differ: words between them or other endings may change what is said.
    /// </summary>
    /// <param name="passage">What was found; the article's own words are only near.</param>
    /// <param name="words">What was asked.</param>
    public static AskedWording In(Passage passage, string words)
    {
        var asked = SpokenWords.Of(words, RememberedWords.Most);
        if (passage.Quote is not { } quote || asked.Count == 0)
        {
            return AskedWording.Near;
        }

        var said = new List<SpokenWord>();
        foreach (var part in quote.Content)
        {
            using var text = passage.Article.Text.Open(part);
            SpokenWords.Read(text.Units, part.Start, int.MaxValue, said);
        }

        var wording = AskedWording.Near;
        for (var first = Find(asked, said, 0); first >= 0 && wording != AskedWording.Said; first = Find(asked, said, first + 1))
        {
            var run = new TextSpan(said[first].Span.Start, said[first + asked.Count - 1].Span.End);
            wording = Mentions.Has(passage.Document, quote, run, words) ? AskedWording.Mentioned : AskedWording.Said;
        }

        return wording;
    }

    private static int Find(List<SpokenWord> asked, List<SpokenWord> said, int from)
    {
        for (var first = from; first + asked.Count <= said.Count; first++)
        {
            var same = 0;
            while (same < asked.Count && IsSame(asked[same].Folded, said[first + same].Folded))
            {
                same++;
            }

            if (same == asked.Count)
            {
                return first;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is another, or a slip of it: one that is itself a word is none ("hate" for "have").</summary>
    private static bool IsSame(string asked, string said) => asked == said
        || (asked[0] == said[0] && !asked.Any(char.IsDigit) && (Spelling(asked) == Spelling(said)
            || (Lexicon.Find(asked) == 0 && (WordSimilarity.IsSlip(asked, said) || IsSwapped(asked, said)))));

    /// <summary>The same for "harbour" and "harbor", "organise" and "organize"; "four" is not "for".</summary>
    private static string Spelling(string word) => word.Length < ShortestSpelledOtherwise ? word : word.Replace("our", "or").Replace('z', 's');

    private static bool IsSwapped(string asked, string said) =>
        asked.Length >= ShortestSwapped && asked.Length == said.Length && WordSimilarity.Distance(asked, said, 1) <= 1 && asked.Order().SequenceEqual(said.Order());
}
