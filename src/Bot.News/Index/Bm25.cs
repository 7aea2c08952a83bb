namespace Bot.News.Index;

/// <summary>
/// BM25 with fields (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004): the
/// frequencies of title and text are added up, weighted, before they saturate. What a term brings to an article depends
/// on the article alone, so it is computed once, when the article is indexed, and kept as one byte, its impact (Anh and
/// Moffat, "Simplified similarity scoring using term ranks", 2005). A score is the sum of weight × impact.
/// </summary>
internal static class Bm25
{
    /// <summary>How soon more of the same stops counting; the usual 1.2 of the TREC runs.</summary>
    public const double K1 = 1.2;

    /// <summary>How much a long text is held against it; the usual 0.75.</summary>
    public const double B = 0.75;

    /// <summary>How many times a word of the title counts; chosen on quiz questions about news (tests/Bot.Benchmarks).</summary>
    public const double TitleWeight = 3;

    /// <summary>The words of an article of usual length. Fixed, so that what is indexed stays good as news arrives.</summary>
    public const double ArticleWords = 1200;

    /// <summary>The words of a quotation of usual length.</summary>
    public const double QuotationWords = 20;

    /// <summary>The impact of a term that says all it can: a byte's largest.</summary>
    public const int MostImpact = byte.MaxValue;

    /// <summary>The weight of a term that <paramref name="having"/> of <paramref name="all"/> units have; never negative.</summary>
    public static double Idf(long all, long having) => Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    /// <summary>How much a text is held back for its length; 1 for one of usual length.</summary>
    public static double Length(double words, double usual) => 1 - B + (B * words / usual);

    /// <summary>The impact of a term: 1 to <see cref="MostImpact"/>.</summary>
    /// <param name="inText">How often it stands in the text.</param>
    /// <param name="inTitle">How often it stands in the title.</param>
    /// <param name="length">What <see cref="Length"/> says of the text.</param>
    public static byte Impact(int inText, int inTitle, double length)
    {
        var frequency = (inText / length) + (TitleWeight * inTitle);
        return (byte)Math.Clamp(Math.Round(MostImpact * frequency / (frequency + K1)), 1, MostImpact);
    }
}
