namespace Bot.News.Answers.Asking;

/// <summary>One of the sentences of an answer, with those that say the same.</summary>
internal sealed record ChosenSentence(RankedSentence Sentence, List<RankedSentence> Also);

/// <summary>
/// Chooses the sentences of an answer, one after the other: the best score, less what of its possible answers has been
/// shown already (maximal marginal relevance; Carbonell and Goldstein, 1998). A near-duplicate joins the one it repeats.
/// </summary>
internal static class AnswerSelection
{
    /// <summary>The sentences that are chosen from; deeper ones come only where the first are near-duplicates.</summary>
    private const int Considered = 80;

    /// <summary>The first so many sentences, which most people read, should say different things.</summary>
    private const int First = 3;

    /// <summary>
    /// What a sentence loses that brings no new word of the wanted kind, in points of the score, among the first; a part of
    /// it where some of them are new. Both chosen in folds on quiz questions about news.
    /// </summary>
    private const double RepeatedAmongFirst = 2;

    /// <summary>The same behind them, where one new word makes up for the others.</summary>
    private const double RepeatedLater = 1;

    /// <param name="sentences">Best first; those that may be shown.</param>
    /// <param name="most">How many are wanted.</param>
    public static List<ChosenSentence> Choose(IEnumerable<RankedSentence> sentences, int most)
    {
        var groups = Grouped(sentences);
        var chosen = new List<ChosenSentence>();
        var shown = new HashSet<int>();
        while (chosen.Count < most && groups.Count > 0)
        {
            var isFirst = chosen.Count < First;
            var next = groups.MaxBy(g => g.Sentence.Score - Lost(g.Sentence.Content.Answers, shown, isFirst))!;
            groups.Remove(next);
            chosen.Add(next);
            shown.UnionWith(next.Sentence.Content.Answers);
        }

        return chosen;
    }

    private static List<ChosenSentence> Grouped(IEnumerable<RankedSentence> sentences)
    {
        var groups = new List<ChosenSentence>();
        foreach (var sentence in sentences)
        {
            if (groups.Find(g => SameStory.IsSame(g.Sentence, sentence)) is { } same)
            {
                same.Also.Add(sentence);
            }
            else if (groups.Count < Considered)
            {
                groups.Add(new ChosenSentence(sentence, []));
            }
        }

        return groups;
    }

    private static double Lost(HashSet<int> answers, HashSet<int> shown, bool isFirst)
    {
        var repeated = answers.Count > 0 ? (double)answers.Count(shown.Contains) / answers.Count : shown.Count > 0 ? 1 : 0;
        return isFirst ? RepeatedAmongFirst * repeated : repeated == 1 ? RepeatedLater : 0;
    }
}
