using System.Collections.Concurrent;

namespace Bot.Feeds;

/// <summary>How far the pages of each feed are fetched, for whoever looks. Thread-safe.</summary>
internal sealed class FeedProgress
{
    private readonly ConcurrentDictionary<string, (int Done, int All)> _pages = new(StringComparer.Ordinal);

    public void Set(string feed, int done, int all) => _pages[feed] = (done, all);

    public void Clear(string feed) => _pages.TryRemove(feed, out _);

    /// <summary>The pages that are fetched and how many there are, or null where none are being fetched.</summary>
    public (int Done, int All)? Of(string feed) => _pages.TryGetValue(feed, out var pages) ? pages : null;
}
