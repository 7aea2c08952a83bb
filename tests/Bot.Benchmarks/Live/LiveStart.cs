using System.Diagnostics;
using System.Globalization;
using Bot.Hosting;
using Bot.Ingestion;
using Bot.News.Index;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-start STORE</c>: from the database on disk to ready, as the program does it, opening and checking the database
/// included; then the index is saved beside the database as the program saves it, so that the next start of this verb
/// has it. One JSON line.
/// </summary>
internal static class LiveStart
{
    public static void Run(string folder)
    {
        var watch = Stopwatch.StartNew();
        using var store = LiveStore.Open(folder);
        var opened = watch.Elapsed;
        var (index, readiness) = (new NewsIndex(), new Readiness());
        using var log = LoggerFactory.Create(builder => builder.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var saved = new IndexFolder(IndexFolder.Beside(new StorageOptions { Path = folder }.Database), isOwner: true, log.CreateLogger("index"));
        var empty = Directory.CreateTempSubdirectory();
        using var service = new IngestionService(
            index, new ArticlesOptions { Path = empty.FullName, Watch = false }, store, saved, new Intake(index, store, TimeProvider.System, NullLogger<Intake>.Instance), readiness,
            new StartReport(new Services(), new Lifetime(), NullLogger<StartReport>.Instance), TimeProvider.System, NullLogger<IngestionService>.Instance);
        service.StartAsync(CancellationToken.None).Wait();
        readiness.WhenReady.Wait();
        var ready = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        var (processor, pause, peak) = (process.TotalProcessorTime, GC.GetTotalPauseDuration(), process.PeakWorkingSet64);
        index.Upkeep.Wait();
        var kept = watch.Elapsed;
        saved.Save(index.Image()!, CancellationToken.None);
        var written = watch.Elapsed;
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"measure\":\"start\",\"articles\":{index.Current.Counts.Articles},\"quotations\":{index.Current.Counts.Quotations},\"segments\":{index.Current.Segments.Length},"
            + $"\"opened ms\":{opened.TotalMilliseconds:f0},\"ready ms\":{ready.TotalMilliseconds:f0},\"processor ms\":{processor.TotalMilliseconds:f0},\"gc pause ms\":{pause.TotalMilliseconds:f0},\"peak MB\":{peak >> 20},"
            + $"\"upkeep ms\":{(kept - ready).TotalMilliseconds:f0},\"saving ms\":{(written - kept).TotalMilliseconds:f0},\"heap MB\":{heap >> 20},\"keyword MB\":{index.Current.KeywordBytes >> 20},\"peak MB at the end\":{process.PeakWorkingSet64 >> 20}}}"));
        service.StopAsync(CancellationToken.None).Wait();
        empty.Delete();
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
