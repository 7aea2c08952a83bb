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
                    return kind;
                }
            }
        }

        return WantedAnswer.Anything;
    }
}
