using Bot.Hosting;
using Bot.News.Index;
using Bot.News.Index.Saving;

namespace Bot.Storage;

/// <summary>Keeps the index's files in step with the index, so that the next start need not make it again.</summary>
internal sealed class IndexSavingService(
    NewsIndex index, IndexFolder folder, Readiness readiness, TimeProvider clock, ILogger<IndexSavingService> log) : BackgroundService
{
    /// <summary>How often it is looked for large segments that are new.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReady.WaitAsync(stoppingToken);
        string? trouble = null;
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            if (index.Image() is { } image)
            {
                trouble = await Task.Run(() => Save(image, trouble, stoppingToken), stoppingToken);
            }
        }
    }

    /// <returns>Why it could not be saved, or null.</returns>
    private string? Save(IndexImage image, string? before, CancellationToken stop)
    {
        try
        {
            folder.Save(image, stop);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (e.Message != before)
            {
                log.LogWarning("The index cannot be saved for now, so the next start takes longer: {Reason:l}", e.Message);
            }

            return e.Message;
        }
    }
}
