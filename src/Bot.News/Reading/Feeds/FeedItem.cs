namespace Bot.News.Reading.Feeds;

/// <summary>An item of a feed; what the feed does not say is null.</summary>
public sealed record FeedItem
{
    /// <summary>guid, id or rdf:about as it stands in the feed: compared, never followed.</summary>
    public string? Id { get; init; }

    public FeedText? Title { get; init; }

    /// <summary>The article's page: an absolute http or https address.</summary>
    public string? Link { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>The author as the feed names them: "Jane Doe", or "Jane Doe (jane@example.org)".</summary>
    public string? Author { get; init; }

    public FeedText? Summary { get; init; }

    /// <summary>The whole text, where the feed carries it.</summary>
    public FeedText? Content { get; init; }

    /// <summary>The address that links in the item are relative to, or null.</summary>
    public string? Base { get; init; }

    /// <summary>The item's language ("en-GB"), or null.</summary>
    public string? Language { get; init; }
}
