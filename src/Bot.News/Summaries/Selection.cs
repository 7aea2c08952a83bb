namespace Bot.News.Summaries;

/// <summary>Chooses the sentences of a summary, one after the other, those first that raise its expected F1 most.</summary>
internal static class Selection
{
    /// <summary>
    /// How many words, halved between terms and pairs, a person's summary is taken to have: the more, the longer the
    /// sentences that are chosen. Set by cross-validation on CNN's highlights.
    /// </summary>
    public const double ReferenceWords = 25;

    /// <summary>The same for each sentence where a certain number is wanted: with fewer, short ones would fill it up.</summary>
    private const double ReferenceWordsOfEach = 20;

    /// <summary>The sentences chosen, in reading order.</summary>
    /// <param name="estimate">What sentences are worth.</param>
    /// <param name="antecedents">Which sentences need which.</param>
    /// <param name="isAllowed">Whether a sentence may be chosen at all.</param>
    /// <param name="most">The most sentences.</param>
    /// <param name="isFull">Whether to go on to <paramref name="most"/> where more sentences would not make it better.</param>
    public static List<int> Choose(
        SummaryEstimate estimate, Antecedents antecedents, Predicate<int> isAllowed, int most, bool isFull)
    {
        var chosen = new List<int>();
        double worth = 0, words = 0, best = 0;
        var reference = isFull ? Math.Max(ReferenceWords, ReferenceWordsOfEach * most) : ReferenceWords;
        while (chosen.Count < most)
        {
            List<int>? next = null;
            double nextWorth = 0, nextBest = isFull ? -1 : best;
            var covered = estimate.Cover(chosen);
            for (var sentence = 0; sentence < estimate.SentenceCount; sentence++)
            {
                if (chosen.Contains(sentence) || !isAllowed(sentence)
                    || antecedents.With(sentence, chosen, most - chosen.Count) is not { } added || !added.TrueForAll(isAllowed))
                {
                    continue;
                }

                var gained = worth + Gain(estimate, chosen, covered, added);
                var f1 = 2 * gained / (words + added.Sum(estimate.Words) + reference);
                if (f1 > nextBest)
                {
                    (next, nextWorth, nextBest) = (added, gained, f1);
                }
            }

            if (next is null)
            {
                break;
            }

            chosen.AddRange(next);
            chosen.Sort();
            (worth, best) = (nextWorth, nextBest);
            words += next.Sum(estimate.Words);
        }

        return chosen;
    }

    private static double Gain(SummaryEstimate estimate, List<int> chosen, Coverage covered, List<int> added)
    {
        var gain = estimate.Gain(added[0], covered);
        for (var i = 1; i < added.Count; i++)
        {
            gain += estimate.Gain(added[i], estimate.Cover([.. chosen, .. added[..i]]));
        }

        return gain;
    }
}
