namespace Bot.News.Reading.Feeds;

/// <summary>A text of a feed, both ways.</summary>
/// <param name="Text">Without markup: entities decoded, white space folded, a line for each paragraph.</param>
/// <param name="Html">As a fragment of HTML, as the feed gave it: not cleaned, its links not resolved. A plain text is escaped.</param>
public sealed record FeedText(string Text, string Html)
{
    /// <summary>Whether the feed gave markup, and not plain text.</summary>
    public bool IsMarkup { get; init; }

    /// <summary>The address that links in it are relative to, or null.</summary>
    public string? Base { get; init; }

    /// <summary>Its language ("en-GB"), or null.</summary>
    public string? Language { get; init; }
}
