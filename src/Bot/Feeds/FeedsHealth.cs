using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Feeds;

/// <summary>How the feeds go, in numbers: no address or title is shown. Trouble never makes the program unready.</summary>
internal sealed class FeedsHealth(Subscriptions subscriptions) : IHealthCheck
{
    public const string Name = "feeds";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var feeds = subscriptions.Current.ToList();
        var gone = feeds.Count(feed => feed.IsMuted);
        var failing = feeds.Count(feed => !feed.IsMuted && feed.Reason is not null);
        var waiting = feeds.Count(feed => feed.LastTry is null);
        var text = string.Create(CultureInfo.InvariantCulture, $"{feeds.Count} followed")
            + Part(feeds.Count - gone - failing - waiting, "well") + Part(failing, "failing") + Part(gone, "gone") + Part(waiting, "not read yet");
        return Task.FromResult(feeds.Count > 0 && failing + gone == feeds.Count ? HealthCheckResult.Degraded(text) : HealthCheckResult.Healthy(text));
    }

    private static string Part(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count} {what}");
}
