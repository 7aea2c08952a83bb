using Bot.Hosting;
using Bot.Ingestion;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>Follows the feeds from the time the bot is ready until it ends.</summary>
internal sealed class FeedPollingService(
    Subscriptions subscriptions, FeedPoller poller, Intake intake, StorageOptions storage, Readiness readiness, TimeProvider clock,
    ILogger<FeedPollingService> log) : BackgroundService
{
    private static readonly TimeSpan BetweenTrims = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReady.WaitAsync(stoppingToken);
        subscriptions.Load();
        if (subscriptions.All.Count > 0)
        {
            log.LogInformation("Following {Count} feeds", subscriptions.All.Count);
        }

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

            var changed = subscriptions.Changed;
            var next = poller.StartDue(stoppingToken) - clock.GetUtcNow();
            var wait = next < FeedPoller.LongestWait ? next.Value : FeedPoller.LongestWait;
            await Task.WhenAny(changed, Task.Delay(wait < ShortestWait ? ShortestWait : wait, clock, stoppingToken));
        }

        await poller.WhenIdle();
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
