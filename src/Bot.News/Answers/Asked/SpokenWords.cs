using Bot.News.Text;

namespace Bot.News.Answers.Asked;

/// <summary>A word as it is spoken.</summary>
/// <param name="Folded">As <see cref="Terms"/> folds it.</param>
/// <param name="Span">Where it stands in the text; the words of a contraction stand where it does.</param>
internal readonly record struct SpokenWord(string Folded, TextSpan Span);

/// <summary>Reads words with contractions taken apart: "don't", "dont" and "don t" are "do not".</summary>
internal static class SpokenWords
{
    private static readonly Dictionary<string, string[]> Contractions = WordList.Lines("Answers.Asked.contractions.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most words that are read.</param>
    public static List<SpokenWord> Of(string text, int most)
    {
        var words = new List<SpokenWord>();
        Read(text, 0, most, words);
        return words;
    }

    /// <summary>Adds the words of a text that starts at an offset.</summary>
    public static void Read(ReadOnlySpan<char> text, int offset, int most, List<SpokenWord> words)
    {
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(text, buffer);
        while (words.Count < most && terms.Next())
        {
            var span = new TextSpan(offset + terms.Start, offset + terms.End);
            var folded = terms.Folded.ToString();
            string[]? parts;
            if (words.Count > 0 && words[^1].Span.End + 1 == span.Start && IsCutOff(folded))
            {
                // "don t", "Iran s": the apostrophe became a space.
                var before = words[^1].Folded;
                span = new TextSpan(words[^1].Span.Start, span.End);
                words.RemoveAt(words.Count - 1);
                parts = Contractions.GetValueOrDefault(before + folded) ?? [folded is "s" ? before : before + folded];
            }
            else
            {
                var isCut = terms.End - terms.Start > folded.Length && text[terms.End - 1] is 's' or 'S' && !folded.EndsWith('s');
                parts = Contractions.GetValueOrDefault(isCut ? folded + 's' : folded) ?? [folded];
            }

            foreach (var part in parts)
            {
                words.Add(new SpokenWord(part, span));
            }
        }
    }

    private static bool IsCutOff(string folded) => folded is "t" or "s" or "ll" or "re" or "ve" or "d" or "m";
}
