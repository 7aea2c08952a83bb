namespace Bot.News.Index;

/// <summary>What ranks articles beside their words. A struct, so that a search is compiled for it.</summary>
internal interface IPreference
{
    /// <summary>At least what <see cref="Of"/> gives for any article.</summary>
    float Most { get; }

    /// <summary>At least what <see cref="Of"/> gives for any article of a block; never negative.</summary>
    float MostOf(Segment segment, int block);

    /// <summary>What is added to an article's relevance; never negative.</summary>
    float Of(Segment segment, int unit);

    /// <summary>Articles of a segment among which are all that may be found, a bit each; empty where all may be among them.</summary>
    ReadOnlySpan<ulong> Among(Segment segment);

    /// <summary>Whether an article may be found; asked of those that are among the best.</summary>
    bool Accepts(Segment segment, int unit);
}

/// <summary>No preference: words alone rank.</summary>
internal readonly struct NoPreference : IPreference
{
    public float Most => 0;

    public float MostOf(Segment segment, int block) => 0;

    public float Of(Segment segment, int unit) => 0;

    public ReadOnlySpan<ulong> Among(Segment segment) => [];

    public bool Accepts(Segment segment, int unit) => true;
}
