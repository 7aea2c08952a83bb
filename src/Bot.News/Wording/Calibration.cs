namespace Bot.News.Wording;

/// <summary>What a wording match is worth, so that one threshold decides whether somebody said it: a logistic regression.</summary>
internal static class Calibration
{
    /// <summary>A run of so many words says all that a run can say.</summary>
    private const float LongRun = 6;

    /// <summary>The surprise at which chance is out of the question in any collection: e^50 words.</summary>
    private const double Nats = 50;

    /// <summary>
    /// The weights of <see cref="FeaturesOf"/>, and the constant. Fitted by <c>tests/Bot.Benchmarks</c> (<c>fit-wording</c>)
    /// on the quotations of PolNeAR's articles, bent as people bend them.
    /// </summary>
    private static readonly double[] RankWeights = [3.834, 4.506, 5.685, 2.509, 2.649, 4.024, -3.423, 2.520, 0, 0];

    /// <summary>The weights of <see cref="DecisionFeaturesOf"/>, and the constant; fitted in the same way.</summary>
    private static readonly double[] DecisionWeights =
        [2.669, -1.529, 4.194, -1.312, 0.205, 3.703, 0.078, -2.624, -2.199, 1.393, 4.881, -1.818, -2.587];

    /// <summary>A next best place so far behind is none.</summary>
    private const double FarBehind = 6;

    /// <summary>
    /// What a next best place comes to by chance in a large collection; in a small one, or a narrow choice, there may be
    /// none, which says nothing. Four in five of the queries that the weights were fitted on have more.
    /// </summary>
    private const double ByChance = 5;

    /// <summary>Fewer nats than this are met with by chance in any collection of more than e^9 (eight thousand) words.</summary>
    private const double LeastNats = 9;

    /// <summary>Few and common words count only if almost all of them are there.</summary>
    private const double AlmostWhole = 0.85;

    /// <summary>How many features <see cref="FeaturesOf"/> gives.</summary>
    public const int Features = 9;

    /// <summary>How many features <see cref="DecisionFeaturesOf"/> gives.</summary>
    public const int DecisionFeatures = Features + 3;

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
        return features[..Features];
    }

    /// <summary>How much speaks for these being the words meant: log odds, for comparing places.</summary>
    public static double Rank(in WordingAlignment alignment, int remembered) =>
        Sum(RankWeights, FeaturesOf(alignment, remembered, stackalloc double[Features]));

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
        return features[..DecisionFeatures];
    }

    /// <summary>The chance that the best place is the one meant, 0 to 1; 0 where chance alone explains the words.</summary>
    public static double Chance(in WordingAlignment alignment, int remembered, double rank, double? next) =>
        alignment.Score < LeastNats && alignment.Share < AlmostWhole
            ? 0
            : 1 / (1 + Math.Exp(-Sum(
                DecisionWeights, DecisionFeaturesOf(alignment, remembered, rank, next, stackalloc double[DecisionFeatures]))));

    private static double Sum(double[] weights, ReadOnlySpan<double> features)
    {
        var sum = weights[^1];
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
