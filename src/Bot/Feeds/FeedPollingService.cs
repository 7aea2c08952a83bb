using Bot.Hosting;
using Bot.Ingestion;
using Bot.News.Index;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>Follows the feeds from the time the bot is ready until it ends.</summary>
internal sealed class FeedPollingService(
    Subscriptions subscriptions, FeedPoller poller, Intake intake, NewsIndex index, StorageOptions storage, Readiness readiness, TimeProvider clock,
    ILogger<FeedPollingService> log) : BackgroundService
{
    private static readonly TimeSpan BetweenTrims = TimeSpan.FromHours(1);
    private static readonly TimeSpan WhileImporting = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReady.WaitAsync(stoppingToken);
        subscriptions.Load();
        if (subscriptions.All.Count > 0)
        {
            log.LogInformation("Following {Count} feeds", subscriptions.All.Count);
        }

        var unread = int.MaxValue;
        var trimmed = long.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            subscriptions.Refresh();
            intake.Retry();
            if (trimmed == long.MinValue || clock.GetElapsedTime(trimmed) > BetweenTrims)
            {
                Trim();
                trimmed = clock.GetTimestamp();
            }

            unread = ReportImport(unread);
            var changed = subscriptions.Changed;
            var next = poller.StartDue(stoppingToken) - clock.GetUtcNow();
            var wait = next < FeedPoller.LongestWait ? next.Value : FeedPoller.LongestWait;
            wait = unread > 0 && wait > WhileImporting ? WhileImporting : wait;
            await Task.WhenAny(changed, Task.Delay(wait < ShortestWait ? ShortestWait : wait, clock, stoppingToken));
        }

        await poller.WhenIdle();
    }

    // A first import of many feeds takes its time: one request to a host at a time.
    private int ReportImport(int before)
    {
        var feeds = subscriptions.Current.ToList();
        var unread = feeds.Count(feed => feed.LastTry is null);
        if (unread < before && before != int.MaxValue)
        {
            log.LogInformation("First import: {Done} of {All} feeds read, {Articles} articles", feeds.Count - unread, feeds.Count, index.Current.Counts.Articles);
        }

        return unread;
    }

    private void Trim()
    {
        try
        {
            intake.Trim(storage);
        }
        catch (StorageException e)
        {
            log.LogWarning("Old articles were not forgotten: {Reason:l}", e.Message);
        }
    }
}
