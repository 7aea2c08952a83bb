using System.Collections.Immutable;
using Bot.News.Reading.Pages;

namespace Bot.Feeds;

/// <summary>Which of the feeds that a page links to is meant.</summary>
internal static class FeedDiscovery
{
    /// <summary>The first that is not about comments, or else the first, or null where there is none.</summary>
    public static string? Find(ImmutableArray<FeedLink> links) =>
        (links.FirstOrDefault(link => !IsAboutComments(link)) ?? links.FirstOrDefault())?.Url;

    private static bool IsAboutComments(FeedLink link) =>
        link.Title?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true || link.Url.Contains("/comments/", StringComparison.OrdinalIgnoreCase);
}
