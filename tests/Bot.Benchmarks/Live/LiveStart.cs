using System.Diagnostics;
using System.Globalization;
using Bot.News.Index;

namespace Bot.Benchmarks.Live;

/// <summary><c>live-start STORE</c>: from the database on disk to the first snapshot, step by step, one JSON line.</summary>
internal static class LiveStart
{
    public static void Run(string folder)
    {
        using var store = LiveStore.Open(folder);
        var rows = Stopwatch.StartNew();
        var stored = store.Articles().ToList();
        rows.Stop();
        var opening = Stopwatch.StartNew();
        var documents = stored.AsParallel().AsOrdered().Select(article => article.Open().Document).ToList();
        opening.Stop();
        var indexing = Stopwatch.StartNew();
        var index = new NewsIndex().Publish(b => documents.ForEach(b.Add));
        indexing.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"measure\":\"start\",\"articles\":{index.Counts.Articles},\"rows ms\":{rows.ElapsedMilliseconds},\"opening ms\":{opening.ElapsedMilliseconds},\"indexing ms\":{indexing.ElapsedMilliseconds},\"processor ms\":{process.TotalProcessorTime.TotalMilliseconds:f0},\"gc pause ms\":{GC.GetTotalPauseDuration().TotalMilliseconds:f0},\"peak MB\":{process.PeakWorkingSet64 >> 20}}}"));
    }
}
