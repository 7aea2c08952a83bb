using System.Collections.Immutable;

namespace Bot.News.Reading.Pages;

/// <summary>The article in a page, or why there is none; the feeds it links to in either case.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Reason">Why there is no article, or null.</param>
public sealed record PageOutcome(PageArticle? Article, string? Reason)
{
    /// <summary>The feeds that the page links to, in its order, each address once.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    public static PageOutcome Read(PageArticle article, ImmutableArray<FeedLink> feeds) => new(article, null) { Feeds = feeds };

    public static PageOutcome Refused(string reason) => new(null, reason);
}
