using System.Collections.Immutable;

namespace Bot.News.Reading.Feeds;

/// <summary>A feed as it was read; what it does not say is null.</summary>
public sealed record Feed
{
    public FeedText? Title { get; init; }

    /// <summary>The site's page: an absolute http or https address.</summary>
    public string? Link { get; init; }

    /// <summary>How long the feed asks to be left alone: <c>ttl</c>, or a <c>sy:updatePeriod</c> divided by its frequency.</summary>
    public TimeSpan? RefreshAfter { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? Author { get; init; }

    /// <summary>The feed's language ("en-GB"), or null.</summary>
    public string? Language { get; init; }

    /// <summary>The format and its version: "rss 2.0", "atom 1.0", "rdf 1.0", "json 1.1"; "rss" where no version is given.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the encoding that the bytes were read in: "utf-8".</summary>
    public required string Encoding { get; init; }

    /// <summary>The items in the feed's order, <see cref="FeedReader.MostItems"/> at most.</summary>
    public ImmutableArray<FeedItem> Items { get; init; } = [];
}
