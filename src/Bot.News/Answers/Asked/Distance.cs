using Bot.News.Text;

namespace Bot.News.Answers.Asked;

/// <summary>Tells whether a clause takes the words behind it for somebody else's, for untrue, or for supposed.</summary>
internal static class Distance
{
    /// <summary>How far before the words "if", "until" and their like introduce them, in words.</summary>
    private const int Introduction = 3;

    /// <summary>How far before a verb its subject is looked for, in words.</summary>
    private const int SubjectReach = 4;

    /// <summary>What ends a clause, the comma first; the dots are those of an ellipsis.</summary>
    private const string Breaks = ",;:—–….";

    private static readonly string[] Coordinators = ["and", "but", "so", "then", "because"];

    private static readonly WordSet Verbs = new([.. WordList.Lines("Answers.Asked.others-verbs.txt")]);
    private static readonly WordTable Doubts = WordList.Table("Answers.Asked.doubts.txt");
    private static readonly WordTable Suppositions = WordList.Table("Answers.Asked.suppositions.txt");

    /// <summary>Whether what stands before the words in their clause keeps them at a distance.</summary>
    /// <param name="before">What stands before them in their sentence.</param>
    public static bool IsKept(ReadOnlySpan<char> before)
    {
        var clause = Clause(before, out var isApart);
        var words = new SpokenWords(clause, stackalloc char[SpokenWords.Buffer]);
        var (isDoubtful, isOthers, sinceSubject, sinceSupposition) = (false, false, int.MaxValue, int.MaxValue);
        while (words.Next())
        {
            sinceSubject = words.Word is "i" or "we" ? 0 : sinceSubject + (sinceSubject == int.MaxValue ? 0 : 1);
            sinceSupposition = Suppositions.Contains(words.Word) ? 0 : sinceSupposition + (sinceSupposition == int.MaxValue ? 0 : 1);
            isOthers = (isOthers && !isApart) || (sinceSubject > SubjectReach && Verbs.Contains(Lexicon.Lemma(Lexicon.Find(words.Word))));
            isDoubtful |= Doubts.Contains(words.Word);
        }

        // Only a verb of saying still reaches over a comma: "he said, we will be back".
        return isOthers || (!isApart && (isDoubtful || sinceSupposition < Introduction));
    }

    /// <summary>
    /// The clause before the words. "that" goes on with what stands before a comma: "He told me, on Monday, that …".
    /// </summary>
    /// <param name="before">What stands before them in their sentence.</param>
    /// <param name="isApart">Whether they start a clause of their own: behind a comma or the like and perhaps "and" or "but".</param>
    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> before, out bool isApart)
    {
        var rest = WithoutCoordinator(before.TrimEnd());
        isApart = rest.Length > 0 && Breaks.Contains(rest[^1]);
        var clause = rest.TrimEnd(Breaks).TrimEnd();
        var from = clause.LastIndexOfAny(Breaks);
        if (clause[(from + 1)..].TrimStart() is "that" or ['t', 'h', 'a', 't', ' ', ..])
        {
            from = clause.LastIndexOfAny(Breaks.AsSpan(1));
        }

        return clause[(from + 1)..];
    }

    private static ReadOnlySpan<char> WithoutCoordinator(ReadOnlySpan<char> text)
    {
        foreach (var coordinator in Coordinators)
        {
            if (text.EndsWith(coordinator, StringComparison.OrdinalIgnoreCase) && (text.Length == coordinator.Length || text[^(coordinator.Length + 1)] == ' '))
            {
                return text[..^coordinator.Length].TrimEnd();
            }
        }

        return text;
    }
}
