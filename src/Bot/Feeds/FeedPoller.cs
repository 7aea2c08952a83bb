using System.Collections.Concurrent;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>Starts the polls that are due, some at a time. Thread-safe.</summary>
internal sealed class FeedPoller : IDisposable
{
    /// <summary>The schedule is looked at at least this often, so that a clock that was set right is noticed.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Subscriptions _subscriptions;
    private readonly FeedPoll _poll;
    private readonly TimeProvider _clock;
    private readonly ILogger<FeedPoller> _log;
    private readonly SemaphoreSlim _slots;
    private readonly ConcurrentDictionary<string, Task> _underWay = new(StringComparer.Ordinal);

    public FeedPoller(Subscriptions subscriptions, FeedPoll poll, FeedsOptions options, TimeProvider clock, ILogger<FeedPoller> log)
    {
        (_subscriptions, _poll, _clock, _log) = (subscriptions, poll, clock, log);
        _slots = new SemaphoreSlim(options.AtOnce);
        poll.Polled += subscriptions.Polled;
    }

    /// <summary>Starts every poll that is due and not under way.</summary>
    /// <returns>When to look again: the earliest time that a feed is due, or null where none is planned.</returns>
    public DateTimeOffset? StartDue(CancellationToken stop)
    {
        var now = _clock.GetUtcNow();
        DateTimeOffset? next = null;
        foreach (var feed in _subscriptions.Current.Where(feed => !_underWay.ContainsKey(feed.Address)))
        {
            if (PollSchedule.IsDue(feed, now))
            {
                var started = new TaskCompletionSource();
                _underWay[feed.Address] = started.Task;
                _ = RunAsync(feed, started, stop);
            }
            else if (!feed.IsMuted && (next is null || feed.NextPoll < next))
            {
                next = feed.NextPoll;
            }
        }

        return next;
    }

    /// <summary>Completes when no poll is under way.</summary>
    public Task WhenIdle() => Task.WhenAll(_underWay.Values);

    public void Dispose()
    {
        _poll.Polled -= _subscriptions.Polled;
        _slots.Dispose();
    }

    private async Task RunAsync(StoredFeed feed, TaskCompletionSource started, CancellationToken stop)
    {
        try
        {
            await _slots.WaitAsync(stop);
            try
            {
                await _poll.RunAsync(feed, stop);
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception e)
        {
            // A mistake in the program costs this feed one poll, and is tried again when the schedule is looked at later.
            _log.LogError(e, "Polling {Feed} failed", FeedAddress.Shown(feed.Address));
            _subscriptions.Polled(feed with
            {
                Failures = feed.Failures + 1,
                Reason = "the bot made a mistake; its log has more",
                NextPoll = _clock.GetUtcNow() + TimeSpan.FromHours(1),
            });
        }
        finally
        {
            _underWay.TryRemove(feed.Address, out _);
            started.SetResult();
        }
    }
}
