using System.Diagnostics;
using System.Runtime;
using Bot.Hosting;
using Bot.News;
using Bot.News.Index;
using Bot.News.Reading;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Ingestion;

/// <summary>Reads the articles at the start, those of the folder and those that are remembered, and keeps in step with the folder.</summary>
internal sealed class IngestionService(
    NewsIndex index, ArticlesOptions options, INewsStore store, IndexFolder saved, Intake intake, Readiness readiness, StartReport report, TimeProvider clock,
    ILogger<IngestionService> log) : BackgroundService
{
    /// <summary>How many unreadable articles are named one by one.</summary>
    private const int MostNamed = 20;

    /// <summary>How many articles that an older build has read are read again between two snapshots.</summary>
    private const int RereadAtOnce = 200;

    /// <summary>When files are being written, they are looked at again after this time.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Stopwatch.StartNew();
        var folder = new ArticleFolder(options.ResolvedPath, index, clock);
        using var signal = options.Watch ? new FolderSignal(options.ResolvedPath) : null;
        var outdated = new List<Article>();
        var reading = Task.Run(saved.Read, stoppingToken);
        index.Restore(() => reading.GetAwaiter().GetResult());
        Warn(await Task.Run(() => folder.Load(Remembered(outdated), stoppingToken), stoppingToken));
        report.Loaded(index.Current.Counts, watch.Elapsed);
        // From here on somebody waits for answers: no collection of the whole heap that stops everything.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        readiness.MarkReady();
        await Task.Run(() => Reread(outdated, stoppingToken), stoppingToken);
        await Task.Run(() => RecallEarlierVersions(stoppingToken), stoppingToken);
        while (signal is not null)
        {
            await signal.WaitAsync(stoppingToken);
            do
            {
                await UpdateAsync(folder, stoppingToken);
                await Task.Delay(LookAgain, clock, stoppingToken);
            }
            while (folder.HasUnsettled);
        }
    }

    private async Task UpdateAsync(ArticleFolder folder, CancellationToken stop)
    {
        try
        {
            if (await Task.Run(() => folder.Update(stop), stop) is { } refused)
            {
                Warn(refused);
                log.LogInformation("The article folder has changed: {Count} articles now", index.Current.Counts.Articles);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The article folder could not be looked at");
        }
    }

    private IEnumerable<Document> Remembered(List<Article> outdated)
    {
        using var stored = store.Articles().AsParallel().AsOrdered().Select(article => article.Open()).GetEnumerator();
        while (true)
        {
            try
            {
                if (!stored.MoveNext())
                {
                    yield break;
                }
            }
            catch (AggregateException e) when (e.InnerException is StorageException fault)
            {
                log.LogWarning("Not all remembered articles could be read: {Reason:l}", fault.Message);
                yield break;
            }

            var (document, isCurrent) = stored.Current;
            if (!isCurrent)
            {
                outdated.Add(document.Article);
            }

            yield return document;
        }
    }

    // Another build of the newsroom may find other quotations.
    private void Reread(List<Article> outdated, CancellationToken stop)
    {
        foreach (var chunk in outdated.Chunk(RereadAtOnce))
        {
            stop.ThrowIfCancellationRequested();
            intake.Add([.. chunk.Select(article => ArticleLibrary.Read(ReadOutcome.Read(article, article.Id)).Document).OfType<Document>()
                .Select(document => new Arrival(document, null))]);
        }

        if (outdated.Count > 0)
        {
            log.LogInformation("Read {Count} articles again, because the program has changed", outdated.Count);
        }
    }

    private void RecallEarlierVersions(CancellationToken stop)
    {
        try
        {
            RememberedWordings.AddTo(index, store.EarlierVersions(), stop);
        }
        catch (StorageException e)
        {
            log.LogWarning("Not all earlier versions of articles could be read: {Reason:l}", e.Message);
        }
    }

    private void Warn(IReadOnlyList<ReadOutcome> outcomes)
    {
        foreach (var one in outcomes.Take(MostNamed))
        {
            log.LogWarning("{Warning:l}", one.Warning);
        }

        if (outcomes.Count > MostNamed)
        {
            log.LogWarning("{Count} more articles were left out, or not wholly read", outcomes.Count - MostNamed);
        }
    }
}
