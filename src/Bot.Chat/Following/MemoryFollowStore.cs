using System.Collections.Immutable;

namespace Bot.Chat.Following;

/// <summary>Remembers until the program ends.</summary>
public sealed class MemoryFollowStore : IFollowStore
{
    private readonly Lock _changing = new();
    private readonly Dictionary<(string Channel, string Article), Notice> _notices = [];
    private ImmutableList<Follow> _follows = [];
    private long _last, _came;

    public bool IsLasting => false;

    public IReadOnlyList<Follow> Follows() => Volatile.Read(ref _follows);

    public Follow Follow(string channel, string? by, string? about, DateTimeOffset now)
    {
        lock (_changing)
        {
            var follow = new Follow(++_last, channel, by, about, now);
            _follows = _follows.Add(follow);
            return follow;
        }
    }

    public bool Unfollow(string channel, long id)
    {
        lock (_changing)
        {
            var before = _follows.Count;
            _follows = _follows.RemoveAll(follow => follow.Channel == channel && follow.Id == id);
            return _follows.Count < before;
        }
    }

    public void Forget(string channel)
    {
        lock (_changing)
        {
            _follows = _follows.RemoveAll(follow => follow.Channel == channel);
            RemoveWhere(notice => notice.Key.Channel == channel);
        }
    }

    public void Await(string channel, IEnumerable<string> articles, DateTimeOffset now)
    {
        lock (_changing)
        {
            foreach (var article in articles)
            {
                _notices.TryAdd((channel, article), new Notice(now, null, ++_came));
            }
        }
    }

    public IReadOnlyList<string> Waiting()
    {
        lock (_changing)
        {
            return [.. _notices.Where(notice => notice.Value.Told is null).Select(notice => notice.Key.Channel).Distinct()];
        }
    }

    public IReadOnlyList<string> Take(string channel, DateTimeOffset now, DateTimeOffset quietSince)
    {
        lock (_changing)
        {
            var here = _notices.Where(notice => notice.Key.Channel == channel).ToList();
            if (here.Exists(notice => notice.Value.Told >= quietSince))
            {
                return [];
            }

            var taken = here.Where(notice => notice.Value.Told is null).OrderBy(notice => notice.Value.Order).ToList();
            taken.ForEach(notice => _notices[notice.Key] = notice.Value with { Told = now });
            return [.. taken.Select(notice => notice.Key.Article)];
        }
    }

    public void PutBack(string channel, IEnumerable<string> articles)
    {
        lock (_changing)
        {
            foreach (var key in articles.Select(article => (channel, article)).Where(_notices.ContainsKey))
            {
                _notices[key] = _notices[key] with { Told = null };
            }
        }
    }

    public void ForgetBefore(DateTimeOffset time)
    {
        lock (_changing)
        {
            RemoveWhere(notice => notice.Value.Came < time);
        }
    }

    private void RemoveWhere(Func<KeyValuePair<(string Channel, string Article), Notice>, bool> goes)
    {
        foreach (var (key, _) in _notices.Where(goes).ToList())
        {
            _notices.Remove(key);
        }
    }

    /// <param name="Came">When it came.</param>
    /// <param name="Told">When the channel was told of it, or null.</param>
    /// <param name="Order">Its place among all that came.</param>
    private readonly record struct Notice(DateTimeOffset Came, DateTimeOffset? Told, long Order);
}
