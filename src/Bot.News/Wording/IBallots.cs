using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>The units of a segment that a voter votes for, which are counted in parts: articles or quotations.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IBallots<TSelf>
    where TSelf : unmanaged, IBallots<TSelf>
{
    /// <summary>How many units a segment has.</summary>
    static abstract int UnitsOf(Segment segment);

    /// <summary>Whether a unit is not gone.</summary>
    static abstract bool Has(Segment segment, int unit);

    /// <summary>The units that have a term.</summary>
    static abstract TSelf Of(Segment segment, int term);

    /// <summary>Adds what the vote is worth to the votes of the units from one on; says whether there was one.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="first">The first unit; all before are counted. A multiple of <see cref="PostingBlock.Units"/>.</param>
    /// <param name="votes">The votes of the units from there on, in whole blocks.</param>
    /// <param name="worth">What the vote is worth.</param>
    bool Count(Segment segment, int first, Span<float> votes, float worth);
}
