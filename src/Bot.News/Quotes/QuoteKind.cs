namespace Bot.News.Quotes;

/// <summary>How the words of a quotation are given.</summary>
public enum QuoteKind
{
    /// <summary>All of the content stands between quotation marks.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,
}
