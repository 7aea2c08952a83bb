using System.Net;
using Bot.Fetching;
using Bot.News.Reading.Feeds;
using Bot.News.Reading.Pages;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>Asks one feed for news once: fetch, discover, read, take in what is new, plan the next time.</summary>
internal sealed class FeedPoll(
    Fetcher fetcher, INewsStore store, FeedItems items, PollSchedule schedule, TimeProvider clock, ILogger<FeedPoll> log)
{
    /// <summary>After this many failures in a row a feed that was found in a page is looked for there again.</summary>
    private const int LookAgainAfter = 3;

    /// <summary>Polls a feed and keeps its new state; a fault of the feed becomes its reason.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop; the state stays as it was.</exception>
    public async Task RunAsync(StoredFeed feed, CancellationToken stop)
    {
        StoredFeed next;
        try
        {
            next = await PollAsync(feed, stop);
        }
        catch (StorageException e)
        {
            // What came in is not lost: it stands in the feed until it can be stored.
            next = Failed(feed, e.Message, asked: null);
        }

        Report(feed, next);
        try
        {
            store.Update(next);
        }
        catch (StorageException e)
        {
            log.LogDebug("The state of {Feed} was not stored: {Reason}", FeedAddress.Shown(feed.Address), e.Message);
        }

        Polled?.Invoke(next);
    }

    /// <summary>Told the new state after each poll, stored or not.</summary>
    public event Action<StoredFeed>? Polled;

    private async Task<StoredFeed> PollAsync(StoredFeed feed, CancellationToken stop)
    {
        var address = new Uri(feed.FoundAt ?? feed.Address);
        var request = new FetchRequest(address, FetchRequest.Feeds) { ETag = feed.ETag, LastModified = feed.LastModified };
        var outcome = await fetcher.FetchAsync(request, stop);
        if (outcome.Status == HttpStatusCode.Gone)
        {
            return Failed(feed, outcome.Reason!, null) with { IsMuted = true, NextPoll = null };
        }

        if (outcome.IsNotModified)
        {
            return Worked(feed, outcome, feed.Unchanged + 1, ttl: null);
        }

        if (!outcome.IsOk)
        {
            return Failed(feed, outcome.Reason ?? $"the server answered with status {(int?)outcome.Status}", outcome.LeaveAlone);
        }

        var read = await Task.Run(() => FeedReader.Read(outcome.Body, outcome.ContentType, outcome.Address), stop);
        if (read.Feed is { } found)
        {
            var isComplete = await items.TakeInAsync(feed, found, stop);
            var news = isComplete.New > 0 ? 0 : feed.Unchanged + 1;
            var state = Worked(feed, outcome, news, found.RefreshAfter) with { Title = found.Title?.Text is { Length: > 0 } title ? title : feed.Title };

            // Without the validators the feed comes whole again next time, and with it what is still missing.
            return isComplete.IsWhole ? state : state with { ETag = null, LastModified = null };
        }

        return feed.FoundAt is null && FeedDiscovery.Find(PageReader.Read(outcome.Body, outcome.ContentType, outcome.Address).Feeds) is { } link
            ? await PollAsync(feed with { FoundAt = link, ETag = null, LastModified = null }, stop)
            : Failed(feed, $"it is no feed: {read.Reason}", outcome.LeaveAlone);
    }

    private StoredFeed Worked(StoredFeed feed, FetchOutcome outcome, int unchanged, TimeSpan? ttl)
    {
        var now = clock.GetUtcNow();
        var asked = ttl > outcome.LeaveAlone || outcome.LeaveAlone is null ? ttl : outcome.LeaveAlone;
        return feed with
        {
            // An answer "not modified" need not repeat the validators.
            ETag = outcome.ETag ?? (outcome.IsNotModified ? feed.ETag : null),
            LastModified = outcome.LastModified ?? (outcome.IsNotModified ? feed.LastModified : null),
            LastTry = now,
            LastSuccess = now,
            NextPoll = schedule.AfterSuccess(now, unchanged, asked),
            Failures = 0,
            Unchanged = unchanged,
            IsMuted = false,
            Reason = null,
        };
    }

    private StoredFeed Failed(StoredFeed feed, string reason, TimeSpan? asked)
    {
        var now = clock.GetUtcNow();
        var failures = feed.Failures + 1;
        return feed with
        {
            FoundAt = failures % LookAgainAfter == 0 ? null : feed.FoundAt,
            LastTry = now,
            NextPoll = schedule.AfterFailure(now, failures, asked),
            Failures = failures,
            Reason = reason,
        };
    }

    private void Report(StoredFeed before, StoredFeed after)
    {
        var shown = FeedAddress.Shown(after.Address);
        if (after.IsMuted)
        {
            log.LogWarning("{Feed} is gone for good and is not asked again", shown);
        }
        else if (after.Reason is { } reason && before.Reason != reason)
        {
            log.LogWarning("{Feed} gives no news: {Reason:l}", shown, reason);
        }
        else if (after.Reason is null && before.Reason is not null)
        {
            log.LogInformation("{Feed} gives news again", shown);
        }
    }
}
