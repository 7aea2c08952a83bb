namespace Bot.News.Wording;

/// <summary>What is known about a place; what most of them are measured by stands in <see cref="WordingFeatures"/>.</summary>
internal enum PlaceFeature
{
    /// <summary>See <see cref="WordingAlignment.Score"/>.</summary>
    Score,

    /// <summary>The same, up to where more says nothing more.</summary>
    SomeScore,

    /// <summary>See <see cref="WordingAlignment.Share"/>.</summary>
    Share,

    /// <summary>How alike the remembered words are to those of the place, on average.</summary>
    Likeness,

    /// <summary>The share of remembered words that stand there letter by letter.</summary>
    Exact,

    /// <summary>The share of neighbours that are neighbours there too.</summary>
    Pairs,

    /// <summary>See <see cref="WordingAlignment.PairWeight"/>.</summary>
    PairWeight,

    /// <summary>The longest run of words, up to where more says nothing more.</summary>
    Run,

    /// <summary>The share of matching words among those from the first of them to the last.</summary>
    Density,

    /// <summary>See <see cref="WordingAlignment.Skipped"/>.</summary>
    Skipped,

    /// <summary>See <see cref="WordingAlignment.Crowded"/>.</summary>
    Crowded,

    /// <summary>See <see cref="WordingAlignment.Displaced"/>.</summary>
    Displaced,

    /// <summary>See <see cref="WordingAlignment.MissedCommon"/>.</summary>
    MissedCommon,

    /// <summary>Whether it stands between quotation marks: these words are remembered as they were said.</summary>
    Verbatim,

    /// <summary>The logarithm of how many words the whole text has: the longer, the more is met with by chance.</summary>
    Length,
}

/// <summary>What else is known about the best place of all.</summary>
internal enum DecisionFeature
{
    /// <summary>Its rank.</summary>
    Rank,

    /// <summary>How far it is before the next place that has other words, up to where that one is out of the question.</summary>
    Gap,

    /// <summary>The logarithm of the number of remembered words.</summary>
    Words,

    /// <summary>The logarithm of the number of matching words.</summary>
    Matched,

    /// <summary>See <see cref="WordingAlignment.Missed"/>.</summary>
    Missed,

    /// <summary>The same squared.</summary>
    MissedSquared,

    /// <summary>How many remembered words it has not.</summary>
    MissedWords,

    /// <summary>Whether all of them stand there in a row.</summary>
    Whole,

    /// <summary>The longest run, as a share of the remembered words.</summary>
    RunShare,

    /// <summary>How many other words there are from the first that matches to the last.</summary>
    Others,

    /// <summary>How many of the matching words carry a topic.</summary>
    Content,

    /// <summary>The same, up to two.</summary>
    SomeContent,

    /// <summary>How many remembered words that carry a topic and are in the news it has not.</summary>
    MissedContent,

    /// <summary>The same as a share of the remembered words.</summary>
    MissedContentShare,

    /// <summary>How many remembered words it has not that no article has.</summary>
    MissedUnknown,
}
