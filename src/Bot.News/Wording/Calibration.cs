namespace Bot.News.Wording;

/// <summary>
/// What a wording match is worth, so that one threshold decides whether somebody said it: logistic regressions of what
/// <see cref="WordingFeatures"/> measures, fitted by <c>tests/Bot.Benchmarks</c> (<c>fit-wording</c>) on the quotations of
/// PolNeAR's articles, bent as people bend them.
/// </summary>
internal static class Calibration
{
    /// <summary>So many remembered words, or fewer, are met with by chance all over, and have weights of their own.</summary>
    public const int FewWords = 3;

    /// <summary>The same for these; more are long.</summary>
    public const int ShortWords = 5;

    /// <summary>
    /// How much surer it must be that rearranged words are meant, as log odds: more places look like that by chance.
    /// </summary>
    public const double RearrangedDoubt = 1.5;

    /// <summary>
    /// How much likelier it is, as log odds, that somebody said what is asked for than among the fitted examples; chosen
    /// between finding what is badly remembered and giving something to what nobody said.
    /// </summary>
    public const double FewBelief = 0.4, ShortBelief = 0, LongBelief = 0.7;

    /// <summary>Fewer nats than this are met with by chance in any collection of more than e^9 (eight thousand) words.</summary>
    private const double LeastNats = 9;

    /// <summary>Few and common words count only if almost all of them are there.</summary>
    private const double AlmostWhole = 0.85;

    /// <summary>How much speaks for these being the words meant: log odds, for comparing places.</summary>
    /// <param name="alignment">How the remembered words lie on the place.</param>
    /// <param name="remembered">How many words are remembered.</param>
    /// <param name="isVerbatim">Whether they stand between quotation marks.</param>
    public static double Rank(in WordingAlignment alignment, int remembered, bool isVerbatim) =>
        Sum(WordingWeights.Default.Rank, WordingFeatures.Of(alignment, remembered, isVerbatim, stackalloc double[WordingFeatures.Most]));

    /// <summary>The chance that the best place is the one meant, 0 to 1; 0 where chance alone explains the words.</summary>
    /// <param name="alignment">How the remembered words lie on it.</param>
    /// <param name="remembered">How many words are remembered.</param>
    /// <param name="isVerbatim">Whether it stands between quotation marks.</param>
    /// <param name="rank">Its rank.</param>
    /// <param name="next">The rank of the next best place with other words, or of none.</param>
    public static double Chance(in WordingAlignment alignment, int remembered, bool isVerbatim, double rank, double? next)
    {
        if (alignment.Score < LeastNats && alignment.Share < AlmostWhole)
        {
            return 0;
        }

        var features = WordingFeatures.Of(alignment, remembered, isVerbatim, rank, next, stackalloc double[WordingFeatures.Most]);
        return 1 / (1 + Math.Exp(-Odds(features, remembered, WordingWeights.Default)));
    }

    /// <summary>The log odds that the best place is the one meant.</summary>
    public static double Odds(ReadOnlySpan<double> features, int remembered, WordingWeights weights)
    {
        var (own, belief) = remembered <= FewWords ? (weights.Few, FewBelief)
            : remembered <= ShortWords ? (weights.Short, ShortBelief)
            : (weights.Long, LongBelief);
        var odds = Odds(own, features);
        return belief + (remembered <= FewWords ? odds : Math.Max(odds, Odds(weights.Rearranged, features) - RearrangedDoubt));
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
