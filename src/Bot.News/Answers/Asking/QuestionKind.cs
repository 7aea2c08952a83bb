using System.Collections.Frozen;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>Tells from its words which kind of answer a question wants.</summary>
internal static class QuestionKind
{
    private static readonly FrozenDictionary<string, WantedAnswer> Kinds = WordList
        .Lines("Answers.Asking.question-kinds.txt")
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(parts => parts[0], parts => Enum.Parse<WantedAnswer>(parts[1]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WantedAnswer> Nouns = WordList
        .Lines("Answers.Asking.answer-nouns.txt")
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(parts => parts[0], parts => Enum.Parse<WantedAnswer>(parts[1]), StringComparer.Ordinal);

    /// <summary>How many words may stand between "which" and the noun that it asks for: "which former US Olympic swimmer".</summary>
    private const int WordsBeforeNoun = 3;

    private static readonly int LongestOpening = Kinds.Keys.Max(k => k.Split(' ').Length);

    /// <summary>The kind; the last opening found decides, of those at one place the longest.</summary>
    /// <param name="words">The question's words, folded.</param>
    public static WantedAnswer Of(IReadOnlyList<string> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            for (var length = Math.Min(LongestOpening, words.Count - i); length > 0; length--)
            {
                if (Kinds.TryGetValue(string.Join(' ', words.Skip(i).Take(length)), out var kind))
                {
                    return NounAfter(words, i) ?? kind;
                }
            }
        }

        return WantedAnswer.Anything;
    }

    /// <summary>What the first noun known behind "which", "what" or "in which" asks for; null behind other openings.</summary>
    private static WantedAnswer? NounAfter(IReadOnlyList<string> words, int opening)
    {
        opening += words[opening] == "in" ? 1 : 0;
        if (words[opening] is not ("which" or "what"))
        {
            return null;
        }

        for (var i = opening + 1; i < words.Count && i <= opening + 1 + WordsBeforeNoun; i++)
        {
            if (Nouns.TryGetValue(words[i], out var kind))
            {
                return kind;
            }

            if (StopWords.Contains(words[i]))
            {
                return null;
            }
        }

        return null;
    }
}
