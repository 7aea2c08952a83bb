namespace Bot.News.Wording;

/// <summary>What a wording match is worth, so that one threshold decides whether somebody said it: a logistic regression.</summary>
internal static class Calibration
{
    /// <summary>A run of so many words says all that a run can say.</summary>
    private const float LongRun = 6;

    /// <summary>The surprise at which chance is out of the question in any collection: e^50 words.</summary>
    private const double Nats = 50;

    /// <summary>What <see cref="WordingAlignment.Crowded"/>, displaced and skipped words and nats against are measured by.</summary>
    private const double FewCrowded = 4, FewDisplaced = 2, FewSkipped = 10, ManyNats = 10;

    /// <summary>
    /// The weights of <see cref="FeaturesOf"/>, and last what it is worth that the words stand between marks, for these are
    /// remembered as they were said. Fitted by <c>tests/Bot.Benchmarks</c> (<c>fit-wording</c>) on the quotations of
    /// PolNeAR's articles, bent as people bend them.
    /// </summary>
    private static readonly double[] RankWeights =
        [3.650, 4.566, 3.964, 1.421, 1.888, 3.883, 0.836, 1.663, 0, 1.830, 0.270, -2.473, 3.039, 2.307];

    /// <summary>The weights of <see cref="DecisionFeaturesOf"/>, and the constant, for words remembered in order; fitted in the same way.</summary>
    private static readonly double[] InOrderWeights =
        [3.474, 0.311, 1.538, -2.135, 0.892, 3.623, -3.315, -0.501, -0.767, -5.750, -3.232, -4.415, -4.324, 1.908, 4.127, -1.213, 0.081, -1.458];

    /// <summary>
    /// The same for words that may have been rearranged, with small ones put in. More places look like that by chance, so it counts less by <see cref="RearrangedDoubt"/>.
    /// </summary>
    private static readonly double[] RearrangedWeights =
        [4.449, 1.974, 0.694, -3.906, -0.417, 4.897, 0.404, -2.231, -2.552, -0.418, -1.053, -0.450, -2.755, 1.978, 4.271, -2.712, 1.959, -3.738];

    /// <summary>The same for so few words that most of them are met with by chance: at most <see cref="FewWords"/>.</summary>
    private static readonly double[] FewWeights =
        [5.581, 3.581, -0.930, 2.977, 1.273, 5.581, -1.954, -2.056, -1.938, -2.339, -1.687, -5.365, -2.117, 5.947, 1.752, -2.059, -0.077, -5.590];

    /// <summary>How much surer it must be that rearranged words are meant, as log odds: about even odds where words in order need one in five.</summary>
    public const double RearrangedDoubt = 1.5;

    /// <summary>So many remembered words, or fewer, are judged by weights of their own, fitted on words as they were said.</summary>
    public const int FewWords = 3;

    /// <summary>
    /// How much surer it must be that they are few of many, badly remembered, as log odds; chosen between finding these and
    /// giving something to three words that nobody said.
    /// </summary>
    public const double FewDoubt = 0.8;

    /// <summary>A next best place so far behind is none.</summary>
    private const double FarBehind = 6;

    /// <summary>
    /// What a next best place comes to by chance in a large collection; in a small one, or a narrow choice, there may be
    /// none, which says nothing. Four in five of the queries that the weights were fitted on have more.
    /// </summary>
    private const double ByChance = 7;

    /// <summary>Fewer nats than this are met with by chance in any collection of more than e^9 (eight thousand) words.</summary>
    private const double LeastNats = 9;

    /// <summary>Few and common words count only if almost all of them are there.</summary>
    private const double AlmostWhole = 0.85;

    /// <summary>How many features <see cref="FeaturesOf"/> gives.</summary>
    public const int Features = 13;

    /// <summary>How many features <see cref="DecisionFeaturesOf"/> gives.</summary>
    public const int DecisionFeatures = Features + 4;

    /// <summary>What is known about a match; the first <see cref="Features"/> of the span are filled.</summary>
    public static ReadOnlySpan<double> FeaturesOf(in WordingAlignment alignment, int remembered, Span<double> features)
    {
        features[0] = alignment.Score / Nats;
        features[1] = alignment.Share;
        features[2] = alignment.Likeness / remembered;
        features[3] = (double)alignment.Pairs / Math.Max(1, remembered - 1);
        features[4] = alignment.PairWeight / Nats;
        features[5] = Math.Min(1, alignment.Score / Nats);
        features[6] = (double)alignment.Matched / Math.Max(1, alignment.Span);
        features[7] = Math.Min(1, alignment.LongestRun / LongRun);
        features[8] = Math.Log(remembered);
        features[9] = alignment.Crowded / FewCrowded;
        features[10] = alignment.Displaced / FewDisplaced;
        features[11] = alignment.MissedCommon / ManyNats;
        features[12] = alignment.Skipped / FewSkipped;
        return features[..Features];
    }

    /// <summary>How much speaks for these being the words meant: log odds, for comparing places.</summary>
    /// <param name="isVerbatim">Whether they stand between quotation marks.</param>
    public static double Rank(in WordingAlignment alignment, int remembered, bool isVerbatim)
    {
        Span<double> features = stackalloc double[Features + 1];
        FeaturesOf(alignment, remembered, features);
        features[Features] = isVerbatim ? 1 : 0;
        return Sum(RankWeights, features);
    }

    /// <summary>What is known about the best place of all.</summary>
    /// <param name="rank">Its rank value.</param>
    /// <param name="next">The rank value of the next best place with other words, or of none.</param>
    /// <param name="features">Where they go; the first <see cref="DecisionFeatures"/> are filled.</param>
    public static ReadOnlySpan<double> DecisionFeaturesOf(
        in WordingAlignment alignment, int remembered, double rank, double? next, Span<double> features)
    {
        FeaturesOf(alignment, remembered, features);
        features[Features] = rank / Nats;
        features[Features + 1] = Math.Clamp((rank - Math.Max(next ?? ByChance, ByChance)) / FarBehind, 0, 1);
        features[Features + 2] = alignment.Missed;
        features[Features + 3] = Math.Log(alignment.Matched);
        return features[..DecisionFeatures];
    }

    /// <summary>The chance that the best place is the one meant, 0 to 1; 0 where chance alone explains the words.</summary>
    public static double Chance(in WordingAlignment alignment, int remembered, double rank, double? next)
    {
        if (alignment.Score < LeastNats && alignment.Share < AlmostWhole)
        {
            return 0;
        }

        var features = DecisionFeaturesOf(alignment, remembered, rank, next, stackalloc double[DecisionFeatures]);
        var odds = Math.Max(Odds(InOrderWeights, features), Odds(RearrangedWeights, features) - RearrangedDoubt);
        if (remembered <= FewWords)
        {
            odds = Math.Max(Odds(FewWeights, features), odds - FewDoubt);
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Odds(double[] weights, ReadOnlySpan<double> features) => Sum(weights, features) + weights[^1];

    private static double Sum(double[] weights, ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
