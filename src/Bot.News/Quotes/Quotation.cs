namespace Bot.News.Quotes;

/// <summary>What stands between a pair of quotation marks, within one paragraph. Places are tokens.</summary>
/// <param name="Open">The opening mark.</param>
/// <param name="End">One past the closing mark, or the end of the paragraph where it is missing.</param>
/// <param name="IsClosed">Whether there is a closing mark.</param>
/// <param name="GoesOn">Whether the next paragraph reopens it: only the last paragraph of a long quotation closes.</param>
internal readonly record struct Quotation(int Open, int End, bool IsClosed, bool GoesOn)
{
    /// <summary>How many tokens stand between the marks.</summary>
    public int Length => End - Open - (IsClosed ? 2 : 1);
}
