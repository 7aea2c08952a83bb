namespace Bot.News.Wording;

/// <summary>Measures what is known about a place whose words were compared with remembered ones.</summary>
internal static class WordingFeatures
{
    /// <summary>How many features a place has, and how many are known when it is decided whether the best is the one meant.</summary>
    public static readonly int OfPlace = Enum.GetValues<PlaceFeature>().Length, OfDecision = OfPlace + Enum.GetValues<DecisionFeature>().Length;

    /// <summary>Room for the features of a decision on the stack.</summary>
    public const int Most = 32;

    /// <summary>A run of so many words says all that a run can say.</summary>
    private const float LongRun = 6;

    /// <summary>The surprise at which chance is out of the question in any collection: e^50 words.</summary>
    private const double Nats = 50;

    /// <summary>What <see cref="WordingAlignment.Crowded"/>, displaced, skipped and other words and nats against are measured by.</summary>
    private const double FewCrowded = 4, FewDisplaced = 2, FewSkipped = 10, FewOthers = 5, ManyNats = 10;

    /// <summary>What numbers of remembered words are measured by, and the logarithm of those of a text.</summary>
    private const double SomeWords = 5, FewWords = 3, LongText = 5;

    /// <summary>A next best place so far behind is none.</summary>
    private const double FarBehind = 5;

    /// <summary>
    /// What a next best place comes to by chance in a large collection; in a small one, or a narrow choice, there may be
    /// none, which says nothing. Most of the queries that the weights were fitted on have more in 840 articles.
    /// </summary>
    private const double ByChance = 4;

    /// <summary>What is known about a place, by <see cref="PlaceFeature"/>.</summary>
    /// <param name="alignment">How the remembered words lie on it.</param>
    /// <param name="remembered">How many words are remembered.</param>
    /// <param name="isVerbatim">Whether it stands between quotation marks.</param>
    /// <param name="features">Where they go.</param>
    public static ReadOnlySpan<double> Of(in WordingAlignment alignment, int remembered, bool isVerbatim, Span<double> features)
    {
        features = features[..OfPlace];
        features[(int)PlaceFeature.Score] = alignment.Score / Nats;
        features[(int)PlaceFeature.SomeScore] = Math.Min(1, alignment.Score / Nats);
        features[(int)PlaceFeature.Share] = alignment.Share;
        features[(int)PlaceFeature.Likeness] = alignment.Likeness / remembered;
        features[(int)PlaceFeature.Exact] = (double)alignment.Exact / remembered;
        features[(int)PlaceFeature.Pairs] = (double)alignment.Pairs / Math.Max(1, remembered - 1);
        features[(int)PlaceFeature.PairWeight] = alignment.PairWeight / Nats;
        features[(int)PlaceFeature.Run] = Math.Min(1, alignment.LongestRun / LongRun);
        features[(int)PlaceFeature.Density] = (double)alignment.Matched / Math.Max(1, alignment.Span);
        features[(int)PlaceFeature.Skipped] = alignment.Skipped / FewSkipped;
        features[(int)PlaceFeature.Crowded] = alignment.Crowded / FewCrowded;
        features[(int)PlaceFeature.Displaced] = alignment.Displaced / FewDisplaced;
        features[(int)PlaceFeature.MissedCommon] = alignment.MissedCommon / ManyNats;
        features[(int)PlaceFeature.Verbatim] = isVerbatim ? 1 : 0;
        features[(int)PlaceFeature.Length] = Math.Log(1 + alignment.Length) / LongText;
        return features;
    }

    /// <summary>What is known about the best place of all: its features, and after them those by <see cref="DecisionFeature"/>.</summary>
    /// <param name="alignment">How the remembered words lie on it.</param>
    /// <param name="remembered">How many words are remembered.</param>
    /// <param name="isVerbatim">Whether it stands between quotation marks.</param>
    /// <param name="rank">Its rank.</param>
    /// <param name="next">The rank of the next best place with other words, or of none.</param>
    /// <param name="features">Where they go.</param>
    public static ReadOnlySpan<double> Of(
        in WordingAlignment alignment, int remembered, bool isVerbatim, double rank, double? next, Span<double> features)
    {
        Of(alignment, remembered, isVerbatim, features);
        var more = features[OfPlace..OfDecision];
        more[(int)DecisionFeature.Rank] = rank / Nats;
        more[(int)DecisionFeature.Gap] = Math.Clamp((rank - Math.Max(next ?? ByChance, ByChance)) / FarBehind, 0, 1);
        more[(int)DecisionFeature.Words] = Math.Log(remembered);
        more[(int)DecisionFeature.Matched] = Math.Log(alignment.Matched);
        more[(int)DecisionFeature.Missed] = alignment.Missed;
        more[(int)DecisionFeature.MissedSquared] = alignment.Missed * alignment.Missed;
        more[(int)DecisionFeature.MissedWords] = alignment.Missed * remembered / SomeWords;
        more[(int)DecisionFeature.Whole] = alignment.LongestRun >= remembered ? 1 : 0;
        more[(int)DecisionFeature.RunShare] = (double)alignment.LongestRun / remembered;
        more[(int)DecisionFeature.Others] = (alignment.Span - alignment.Matched) / FewOthers;
        more[(int)DecisionFeature.Content] = alignment.Content / SomeWords;
        more[(int)DecisionFeature.SomeContent] = Math.Min(1, alignment.Content / 2.0);
        more[(int)DecisionFeature.MissedContent] = alignment.MissedContent / FewWords;
        more[(int)DecisionFeature.MissedContentShare] = (double)alignment.MissedContent / remembered;
        more[(int)DecisionFeature.MissedUnknown] = alignment.MissedUnknown / FewWords;
        return features[..OfDecision];
    }
}
