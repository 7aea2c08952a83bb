using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers.Asked;

/// <summary>Tells whether a word that was typed is one that was said, spelled otherwise or with a slip of the finger.</summary>
internal static class SpokenSpelling
{
    /// <summary>A word this short with two letters swapped ("teh") is still that word.</summary>
    private const int ShortestSwapped = 3;

    /// <summary>The fewest letters of a word that Britain and America may spell otherwise: "four" is not "for".</summary>
    private const int ShortestSpelledOtherwise = 5;

    /// <summary>Whether both are one word. What is itself a word is no slip of another ("hate" for "have"), and no number is.</summary>
    public static bool IsSame(ReadOnlySpan<char> typed, ReadOnlySpan<char> said)
    {
        if (typed.SequenceEqual(said))
        {
            return true;
        }

        return typed[0] == said[0] && !typed.ContainsAnyInRange('0', '9')
            && (IsSpelledOtherwise(typed, said) || (Lexicon.Find(typed) == 0 && (WordSimilarity.IsSlip(typed, said) || IsSwapped(typed, said))));
    }

    /// <summary>"harbour" and "harbor", "organise" and "organize".</summary>
    private static bool IsSpelledOtherwise(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < ShortestSpelledOtherwise || b.Length < ShortestSpelledOtherwise)
        {
            return false;
        }

        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            i += IsBritish(a, i) ? 1 : 0;
            j += IsBritish(b, j) ? 1 : 0;
            if (a[i] != b[j] && (a[i], b[j]) is not (('s', 'z') or ('z', 's')))
            {
                return false;
            }

            (i, j) = (i + 1, j + 1);
        }

        return i == a.Length && j == b.Length;
    }

    /// <summary>Whether the letter is the u of "our".</summary>
    private static bool IsBritish(ReadOnlySpan<char> word, int at) => at > 0 && word[at] == 'u' && word[at - 1] == 'o' && at + 1 < word.Length && word[at + 1] == 'r';

    private static bool IsSwapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var first = a.CommonPrefixLength(b);
        return a.Length >= ShortestSwapped && a.Length == b.Length && first + 1 < a.Length
            && a[first] == b[first + 1] && a[first + 1] == b[first] && a[(first + 2)..].SequenceEqual(b[(first + 2)..]);
    }
}
