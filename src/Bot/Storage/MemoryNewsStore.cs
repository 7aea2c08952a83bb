using System.Collections.Concurrent;

namespace Bot.Storage;

/// <summary>Where nothing is to be written to a disk: feeds and seen items until the end; articles live in the index alone.</summary>
internal sealed class MemoryNewsStore : INewsStore
{
    private readonly ConcurrentDictionary<string, StoredFeed> _feeds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, SeenItem>> _items = new(StringComparer.Ordinal);

    /// <summary>When each article came, by id.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _stored = new(StringComparer.Ordinal);

    public IEnumerable<StoredArticle> Articles() => [];

    public IEnumerable<EarlierVersion> EarlierVersions() => [];

    public void Save(Arrival arrival, DateTimeOffset now)
    {
        _stored.TryAdd(arrival.Document.Article.Id, now);
        if (arrival.Item is { } item)
        {
            ItemsOf(item.Feed)[item.Item] = item;
        }
    }

    public IReadOnlyList<string> Trim(DateTimeOffset? storedBefore, int? most)
    {
        var latestFirst = _stored.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key, StringComparer.Ordinal).ToList();
        var gone = latestFirst.Where((s, i) => s.Value < storedBefore || i >= (most ?? int.MaxValue)).Select(s => s.Key).ToList();
        gone.ForEach(id => _stored.TryRemove(id, out _));
        return gone;
    }

    public IReadOnlyList<StoredFeed> Feeds() => [.. _feeds.Values.OrderBy(feed => feed.Added).ThenBy(feed => feed.Address, StringComparer.Ordinal)];

    public void Save(StoredFeed feed) => _feeds[feed.Address] = feed;

    public void Update(StoredFeed feed)
    {
        while (_feeds.TryGetValue(feed.Address, out var before) && !_feeds.TryUpdate(feed.Address, feed, before))
        {
            // Somebody else changed it in between.
        }
    }

    public bool Remove(string address)
    {
        _items.TryRemove(address, out _);
        return _feeds.TryRemove(address, out _);
    }

    public IReadOnlyDictionary<string, SeenItem> Items(string feed) => new Dictionary<string, SeenItem>(ItemsOf(feed), StringComparer.Ordinal);

    public void Save(string feed, IReadOnlyCollection<SeenItem> items, DateTimeOffset forgetBefore)
    {
        var all = ItemsOf(feed);
        foreach (var item in items)
        {
            all[item.Item] = item;
        }

        foreach (var (old, _) in all.Where(item => item.Value.Seen < forgetBefore))
        {
            all.TryRemove(old, out _);
        }
    }

    public long Generation() => 0;

    public void Dispose()
    {
    }

    private ConcurrentDictionary<string, SeenItem> ItemsOf(string feed) =>
        _items.GetOrAdd(feed, _ => new ConcurrentDictionary<string, SeenItem>(StringComparer.Ordinal));
}
