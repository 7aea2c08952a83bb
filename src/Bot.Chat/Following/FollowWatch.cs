using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Chat.Following;

/// <summary>Watches the news for what channels follow: notes what comes, and says what a channel is to be told now. One
/// caller looks and asks what is due. Everything throws an <see cref="IOException"/> where the store does; nothing is lost by that.</summary>
/// <param name="index">Where the news is.</param>
/// <param name="store">What is followed.</param>
/// <param name="clock">What time it is.</param>
/// <param name="ready">Completes when the program has read all that it had at its start.</param>
public sealed class FollowWatch(NewsIndex index, IFollowStore store, TimeProvider clock, Task ready)
{
    /// <summary>A channel is told at most once in this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How old an article may be that came while the program was down.</summary>
    private static readonly TimeSpan CatchUp = TimeSpan.FromDays(2);

    /// <summary>How long it is known that a channel was told of an article.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    private static readonly TimeSpan ForgettingInterval = TimeSpan.FromDays(1);

    private IndexSnapshot? _seen;
    private DateTimeOffset _nextForgetting;

    /// <summary>Completes when it is time for the first look.</summary>
    public Task Ready => ready;

    /// <summary>Looks at what has come since the last time. The first time, when the program has read all that it had, that
    /// is what was published in the last two days and after it was asked for: it may have come while nobody looked.</summary>
    public void Look()
    {
        var current = index.Current;
        if (ReferenceEquals(current, _seen))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var follows = store.Follows();
        if (follows.Count > 0)
        {
            var come = _seen is null
                ? [.. current.PublishedSince(now - CatchUp)]
                : current.AddedSince(_seen);
            Note(follows, new Arrivals(current, come), now, isFirst: _seen is null);
        }

        if (now >= _nextForgetting)
        {
            store.ForgetBefore(now - Memory);
            _nextForgetting = now + ForgettingInterval;
        }

        _seen = current;
    }

    /// <summary>What is to be told now, each channel once; it counts as told from here on. What cannot be told goes
    /// back with <see cref="PutBack"/>.</summary>
    /// <param name="isReachable">Whether a channel can be told now.</param>
    public IEnumerable<FollowNews> Due(Func<string, bool> isReachable)
    {
        foreach (var channel in store.Waiting().Where(isReachable))
        {
            var now = clock.GetUtcNow();
            var articles = store.Take(channel, now, now - Pause);
            var follows = store.Follows().Where(follow => follow.Channel == channel).ToList();
            if (articles.Count > 0 && FollowReply.Of(follows, index.Current, Documents(articles)) is { } reply)
            {
                yield return new FollowNews(channel, articles, reply);
            }
        }
    }

    public void PutBack(FollowNews news) => store.PutBack(news.Channel, news.Articles);

    /// <summary>Forgets channels that are gone for good. For any thread.</summary>
    public void Forget(Func<string, bool> isGone)
    {
        foreach (var channel in store.Follows().Select(follow => follow.Channel).Distinct().Where(isGone))
        {
            store.Forget(channel);
        }
    }

    private void Note(IReadOnlyList<Follow> follows, Arrivals arrivals, DateTimeOffset now, bool isFirst)
    {
        foreach (var channel in follows.GroupBy(follow => follow.Channel))
        {
            var articles = channel
                .SelectMany(follow => arrivals.Find(follow.By, follow.About)
                    .Select(passage => passage.Article)
                    .Where(article => !isFirst || article.Published >= follow.Since))
                .Select(article => article.Id)
                .Distinct()
                .ToList();
            if (articles.Count > 0)
            {
                store.Await(channel.Key, articles, now);
            }
        }
    }

    private List<Document> Documents(IReadOnlyList<string> articles)
    {
        var current = index.Current;
        return [.. articles.Select(current.Find).OfType<Document>()];
    }
}
