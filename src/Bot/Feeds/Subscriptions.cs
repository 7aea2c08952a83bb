using System.Collections.Immutable;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>The feeds that are followed: those of the settings and those of the store, with their states. Thread-safe.</summary>
internal sealed class Subscriptions(FeedsOptions options, INewsStore store, TimeProvider clock, ILogger<Subscriptions> log)
{
    /// <summary>How many feeds can be followed.</summary>
    public const int Most = 5000;

    private readonly Lock _changing = new();
    private readonly HashSet<string> _configured = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, StoredFeed> _feeds = ImmutableDictionary.Create<string, StoredFeed>(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _generation;

    /// <summary>All feeds, in no order.</summary>
    public IEnumerable<StoredFeed> Current => Volatile.Read(ref _feeds).Values;

    /// <summary>All feeds, the first added first.</summary>
    public IReadOnlyList<StoredFeed> All =>
        [.. _feeds.Values.OrderBy(feed => feed.Added).ThenBy(feed => feed.Address, StringComparer.Ordinal)];

    /// <summary>Completes when a feed is added or removed after this was asked for.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Whether the feed stands in the settings, where commands cannot remove it.</summary>
    public bool IsConfigured(string address)
    {
        lock (_changing)
        {
            return _configured.Contains(address);
        }
    }

    /// <summary>Reads the store and the settings; called at the start.</summary>
    public void Load()
    {
        lock (_changing)
        {
            _generation = Guarded(store.Generation, 0);
            var stored = Guarded(store.Feeds, []);
            _feeds = stored.ToImmutableDictionary(feed => feed.Address, StringComparer.Ordinal);
            foreach (var url in options.Urls.Where(url => url.Length > 0))
            {
                var address = FeedAddress.Read(url).Address!.AbsoluteUri;
                _configured.Add(address);
                if (!_feeds.ContainsKey(address))
                {
                    Put(new StoredFeed(address, clock.GetUtcNow()));
                }
            }
        }
    }

    /// <summary>Takes over what another program (<c>bot feeds add</c>) has changed in the store.</summary>
    public void Refresh()
    {
        lock (_changing)
        {
            var generation = Guarded(store.Generation, _generation);
            if (generation == _generation)
            {
                return;
            }

            _generation = generation;
            var stored = Guarded(store.Feeds, [.. _feeds.Values]).ToDictionary(feed => feed.Address, StringComparer.Ordinal);
            var kept = _feeds.Where(feed => stored.ContainsKey(feed.Key) || _configured.Contains(feed.Key));
            _feeds = kept.ToImmutableDictionary(StringComparer.Ordinal)
                .AddRange(stored.Where(feed => !_feeds.ContainsKey(feed.Key)));
            Signal();
        }
    }

    /// <summary>Follows a feed from now on; false where it is followed already.</summary>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public bool Add(string address)
    {
        lock (_changing)
        {
            if (_feeds.TryGetValue(address, out var known) && !known.IsMuted)
            {
                return false;
            }

            var feed = new StoredFeed(address, clock.GetUtcNow());
            store.Save(feed);
            _feeds = _feeds.SetItem(address, feed);
            Signal();
            return true;
        }
    }

    /// <summary>No longer follows a feed; its articles stay. False where it was not followed.</summary>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public bool Remove(string address)
    {
        lock (_changing)
        {
            if (!_feeds.ContainsKey(address))
            {
                return false;
            }

            store.Remove(address);
            _feeds = _feeds.Remove(address);
            Signal();
            return true;
        }
    }

    /// <summary>Takes over the state after a poll, unless the feed was removed meanwhile.</summary>
    public void Polled(StoredFeed feed)
    {
        lock (_changing)
        {
            if (_feeds.ContainsKey(feed.Address))
            {
                _feeds = _feeds.SetItem(feed.Address, feed);
            }
        }
    }

    private void Put(StoredFeed feed)
    {
        _feeds = _feeds.SetItem(feed.Address, feed);
        Guarded(
            () =>
            {
                store.Save(feed);
                return true;
            },
            false);
    }

    private void Signal() => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private T Guarded<T>(Func<T> work, T otherwise)
    {
        try
        {
            return work();
        }
        catch (StorageException e)
        {
            log.LogWarning("The list of feeds: {Reason:l}", e.Message);
            return otherwise;
        }
    }
}
