namespace Bot.News.Quotes;

/// <summary>How the words of a quotation are given.</summary>
public enum QuoteKind
{
    /// <summary>All of the content stands between quotation marks, or is given word for word without them: in a transcript, or an excerpt with its source below.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,
}
