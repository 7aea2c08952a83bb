using System.Numerics;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Wording;

/// <summary>How much two words are the same word: 1 for the same letters, less for another ending or a slip of the finger.</summary>
internal readonly ref struct WordSimilarity(Vocabulary vocabulary)
{
    /// <summary>The same stem with another ending: "seeks" for "seek".</summary>
    private const float OtherEnding = 0.95f;

    /// <summary>"don't" remembered for "do not".</summary>
    private const float Negated = 0.9f;

    /// <summary>Words shorter than this must be right: among them almost all are a letter apart.</summary>
    private const int ShortestWithTypo = 4;

    /// <summary>From this length on two slips are forgiven, but not at the beginning: "unqualified" is not "qualified".</summary>
    private const int ShortestWithTwoTypos = 8;

    private static readonly WordTable Negations = WordList.Table("Wording.negations.txt");

    private readonly Vocabulary _vocabulary = vocabulary;
    private readonly ReadOnlySpan<int> _terms = vocabulary.TermsOfWords;
    private readonly ReadOnlySpan<uint> _masks = vocabulary.Masks;

    /// <summary>How alike they are, 0 (not at all) to 1.</summary>
    public float Of(in RememberedWord remembered, int word)
    {
        if (remembered.Word == word)
        {
            return 1;
        }

        if (remembered.Term == _terms[word] && remembered.Term != Vocabulary.None)
        {
            return OtherEnding;
        }

        if (remembered.IsNegation && IsNegation(remembered.Folded, _vocabulary.Letters(word)))
        {
            return Negated;
        }

        var length = remembered.Folded.Length;
        var most = MostTypos(length);
        if (most == 0 || BitOperations.PopCount(remembered.Mask ^ _masks[word]) > 2 * most)
        {
            return 0;
        }

        var letters = _vocabulary.Letters(word);
        if (letters.Length < ShortestWithTypo || Math.Abs(letters.Length - length) > most)
        {
            return 0;
        }

        if (most == 2 && letters[0] != remembered.Folded[0])
        {
            most = 1;
        }

        var distance = Distance(remembered.Folded, letters, most);
        return distance > most ? 0 : 1 - ((float)distance / Math.Min(length, letters.Length));
    }

    /// <summary>Whether a word is "not" or has it in it.</summary>
    internal static bool IsNegation(string folded) => folded is "not" || Negations.Contains(folded);

    /// <summary>"don't" for "not" in "do not", or the other way round.</summary>
    private static bool IsNegation(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        (a is "not" && Negations.Contains(b)) || (b is "not" && Negations.Contains(a));

    /// <summary>How many slips are forgiven in a word of so many letters.</summary>
    internal static int MostTypos(int length) => length >= ShortestWithTwoTypos ? 2 : length >= ShortestWithTypo ? 1 : 0;

    /// <summary>Whether a word, folded, is another with as many slips as are forgiven, or with none.</summary>
    internal static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        var most = MostTypos(word.Length);
        return Math.Abs(word.Length - other.Length) <= most && Distance(word, other, most) <= most;
    }

    /// <summary>
    /// The optimal string alignment distance: letters put in, left out, changed, or two neighbours swapped. More than
    /// <paramref name="most"/> may come back as any greater number.
    /// </summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> before = stackalloc int[Text.Terms.MostLetters + 1];
        Span<int> last = stackalloc int[Text.Terms.MostLetters + 1];
        Span<int> row = stackalloc int[Text.Terms.MostLetters + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return least;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
