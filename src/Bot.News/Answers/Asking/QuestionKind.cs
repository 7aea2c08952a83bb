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

    /// <summary>Words that also begin relative clauses: inside a sentence they ask only where nothing else does.</summary>
    private static readonly FrozenSet<string> Relative = FrozenSet.Create(StringComparer.Ordinal, "who", "whom", "whose", "which", "where", "when");

    /// <summary>What may stand between "what" and the noun that it asks for: "what is the name".</summary>
    private static readonly FrozenSet<string> Between = FrozenSet.Create(
        StringComparer.Ordinal, "is", "are", "was", "were", "will", "be", "the", "a", "its", "his", "her", "their", "your");

    /// <summary>
    /// The kind: by the words that open the sentence that asks, else by the last opening inside it that begins no relative
    /// clause, else by the last that may; of those at one place the longest counts. Without any, "this film" asks for a film.
    /// </summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="focus">The first word of the sentence that asks.</param>
    public static WantedAnswer Of(IReadOnlyList<string> words, int focus)
    {
        if (focus < words.Count && OpeningAt(words, focus) is { } first)
        {
            return first;
        }

        WantedAnswer? relative = null;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (i < focus && relative is not null)
            {
                break;
            }

            if (OpeningAt(words, i) is { } kind)
            {
                if (!Relative.Contains(words[i]))
                {
                    return kind;
                }

                relative ??= kind;
            }
        }

        return relative ?? Pointed(words) ?? WantedAnswer.Anything;
    }

    private static WantedAnswer? OpeningAt(IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(LongestOpening, words.Count - at); length > 0; length--)
        {
            if (Kinds.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var kind))
            {
                return NounAfter(words, at) ?? kind;
            }
        }

        return null;
    }

    /// <summary>What "this" or "these" points at in a statement that is to be completed: "bought this company for $44 billion".</summary>
    private static WantedAnswer? Pointed(IReadOnlyList<string> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i] is "this" or "these" && KindOfNoun(words, i + 1) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What the first noun known behind "which", "what" or "in which" asks for; null behind other openings.</summary>
    private static WantedAnswer? NounAfter(IReadOnlyList<string> words, int opening)
    {
        if (words[opening] is not ("which" or "what"))
        {
            return null;
        }

        var noun = opening + 1;
        while (words[opening] == "what" && noun < words.Count && Between.Contains(words[noun]))
        {
            noun++;
        }

        return KindOfNoun(words, noun);
    }

    private static WantedAnswer? KindOfNoun(IReadOnlyList<string> words, int from)
    {
        for (var i = from; i < words.Count && i <= from + WordsBeforeNoun; i++)
        {
            if (Nouns.TryGetValue(words[i], out var kind))
            {
                while (kind == WantedAnswer.Thing && ++i < words.Count && Nouns.TryGetValue(words[i], out var next))
                {
                    kind = next;
                }

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
