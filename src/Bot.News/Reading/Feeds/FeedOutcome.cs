namespace Bot.News.Reading.Feeds;

/// <summary>A feed, or why there is none.</summary>
/// <param name="Feed">The feed, or null.</param>
/// <param name="Reason">Why there is no feed, or null.</param>
public sealed record FeedOutcome(Feed? Feed, string? Reason)
{
    public static FeedOutcome Read(Feed feed) => new(feed, null);

    public static FeedOutcome Refused(string reason) => new(null, reason);
}
