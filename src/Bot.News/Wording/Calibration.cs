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

    /// <summary>What is known about a match.</summary>
    public static double[] FeaturesOf(WordingAlignment alignment, int remembered)
    {
        var span = alignment.Matched.Length == 0 ? 1 : alignment.Matched[^1] - alignment.Matched[0] + 1;
        return
        [
            alignment.Score / Nats,
            alignment.Share,
            alignment.Likeness / remembered,
            (double)alignment.Pairs / Math.Max(1, remembered - 1),
            alignment.PairWeight / Nats,
            Math.Min(1, alignment.Score / Nats),
            (double)alignment.Matched.Length / span,
            Math.Min(1, alignment.LongestRun / LongRun),
            Math.Log(remembered),
        ];
    }

    /// <summary>How much speaks for these being the words meant: log odds, for comparing places.</summary>
    public static double Rank(WordingAlignment alignment, int remembered) => Sum(RankWeights, FeaturesOf(alignment, remembered));

    /// <summary>What is known about the best place of all.</summary>
    /// <param name="rank">Its rank value.</param>
    /// <param name="next">The rank value of the next best place with other words, or of none.</param>
    public static double[] DecisionFeaturesOf(WordingAlignment alignment, int remembered, double rank, double? next) =>
    [
        .. FeaturesOf(alignment, remembered),
        rank / Nats,
        Math.Clamp((rank - Math.Max(next ?? ByChance, ByChance)) / FarBehind, 0, 1),
        alignment.Missed,
    ];

    /// <summary>The chance that the best place is the one meant, 0 to 1; 0 where chance alone explains the words.</summary>
    public static double Chance(WordingAlignment alignment, int remembered, double rank, double? next) =>
        alignment.Score < LeastNats && alignment.Share < AlmostWhole
            ? 0
            : 1 / (1 + Math.Exp(-Sum(DecisionWeights, DecisionFeaturesOf(alignment, remembered, rank, next))));

    private static double Sum(double[] weights, double[] features)
    {
        var sum = weights[^1];
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
