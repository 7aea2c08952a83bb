namespace Bot.News.Index;

/// <summary>
/// BM25 with fields (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004): the
/// frequencies of title and text are added up, weighted, before they saturate.
/// </summary>
internal static class Bm25
{
    /// <summary>How soon more of the same stops counting; the usual 1.2 of the TREC runs.</summary>
    public const double K1 = 1.2;

    /// <summary>How much a long text is held against it; the usual 0.75.</summary>
    public const double B = 0.75;

    /// <summary>How many times a word of the title counts; chosen on quiz questions about news (tests/Bot.Benchmarks).</summary>
    public const double TitleWeight = 3;

    /// <summary>The weight of a term that <paramref name="having"/> of <paramref name="all"/> units have; never negative.</summary>
    public static double Idf(long all, long having) => Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    /// <summary>How much a text is held back for its length; 1 for one of average length.</summary>
    public static double Length(double length, double average) => 1 - B + (B * length / Math.Max(1, average));

    /// <summary>A frequency, saturated: below K1 + 1.</summary>
    public static double Saturate(double frequency) => frequency * (K1 + 1) / (frequency + K1);

    /// <summary>The frequency in text and title together.</summary>
    public static double Weighted(ushort frequency, double length) =>
        (Frequency.InText(frequency) / length) + (TitleWeight * Frequency.InTitle(frequency));
}
