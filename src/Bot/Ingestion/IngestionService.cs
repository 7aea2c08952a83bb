using System.Diagnostics;
using Bot.Hosting;
using Bot.News.Index;
using Bot.News.Reading;
using Bot.Settings;

namespace Bot.Ingestion;

/// <summary>Reads the configured articles at the start and publishes them.</summary>
internal sealed class IngestionService(
    NewsIndex index, ArticlesOptions options, Readiness readiness, StartReport report, ILogger<IngestionService> log) : BackgroundService
{
    /// <summary>How many unreadable articles are named one by one.</summary>
    private const int MostNamed = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Stopwatch.StartNew();
        var refused = await Task.Run(() => ArticleLibrary.Load(index, options.ResolvedPath, stoppingToken), stoppingToken);
        Warn(refused);
        report.Loaded(index.Current.Counts, watch.Elapsed);
        readiness.MarkReady();
    }

    private void Warn(IReadOnlyList<ReadOutcome> refused)
    {
        foreach (var one in refused.Take(MostNamed))
        {
            log.LogWarning("{Article} was left out: {Reason}", one.Name, one.Reason);
        }

        if (refused.Count > MostNamed)
        {
            log.LogWarning("{Count} more articles were left out", refused.Count - MostNamed);
        }
    }
}
