namespace Bot.News.Quotes;

/// <summary>How the words of a quotation are given.</summary>
public enum QuoteKind
{
    /// <summary>All of the content stands between quotation marks, or behind a speaker's name and a colon in a transcript.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,
}
