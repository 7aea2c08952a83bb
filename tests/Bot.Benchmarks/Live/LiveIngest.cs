using System.Diagnostics;
using System.Globalization;
using Bot.Ingestion;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Reading.Pages;
using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-ingest PAGES STORE BATCH [ARTICLES]</c>: takes saved pages in as the bot does, from their bytes to the published
/// snapshot, on one thread: page, article, quotations, database, index. One JSON line: articles for each second
/// of processor time, and where it goes (with questions, theirs is in it). With a database of articles these are there before, and questions are asked all the while.
/// </summary>
internal static class LiveIngest
{
    // The runtime compiles what is hot again and again: the bot that lives for months is the one of later rounds.
    private const int WarmUp = 4;
    private const int Rounds = 3;

    public static void Run(string pages, string folder, int batch, string? articles)
    {
        var bytes = Directory.EnumerateFiles(pages, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Directory.CreateDirectory(folder);
        using var store = LiveStore.Open(folder);
        var index = new NewsIndex();
        var before = articles is null ? [] : LiveStore.Documents(articles);
        index.Publish(builder => before.ForEach(builder.Add));
        var intake = new Intake(index, store, TimeProvider.System, NullLogger<Intake>.Instance);
        using var stop = new CancellationTokenSource();
        var asked = new Latencies();
        var asking = articles is null ? Task.CompletedTask : Task.Run(() => Ask(index, asked, stop.Token));
        var (reading, extraction, intakeTime, publication) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, new Latencies());
        var taken = 0;
        var began = TimeSpan.Zero;
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            if (round == WarmUp)
            {
                (reading, extraction, intakeTime, publication, taken) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, new Latencies(), 0);
                began = Processor();
            }

            foreach (var chunk in bytes.Chunk(batch))
            {
                var start = Stopwatch.GetTimestamp();
                var startAt = Processor();
                var read = chunk.Select(page => PageReader.Read(page, null, null).Article).OfType<PageArticle>().ToList();
                var readAt = Processor();
                var arrivals = read.ConvertAll(page => new Arrival(Document.Read(new Article($"{round}-{taken++}", page.Text) { Title = page.Title, Outlet = page.Outlet }), null));
                var extractedAt = Processor();
                intake.Add(arrivals);
                var end = Processor();
                reading += readAt - startAt;
                extraction += extractedAt - readAt;
                intakeTime += end - extractedAt;
                publication.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        var took = Processor() - began;
        stop.Cancel();
        asking.Wait();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"measure\":\"ingest\",\"before\":{before.Count},\"batch\":{batch},\"articles\":{taken},\"a second\":{taken / took.TotalSeconds:f0},"
            + $"\"ms reading\":{reading.TotalMilliseconds / taken:f2},\"ms extraction\":{extraction.TotalMilliseconds / taken:f2},\"ms storing and publishing\":{intakeTime.TotalMilliseconds / taken:f2},"
            + $"{publication.Json("arrival to snapshot")},{asked.Json("who-said meanwhile")}}}"));
    }

    // What the process has had of the processors, compiling and collecting included: others use the machine too.
    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    private static void Ask(NewsIndex index, Latencies asked, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            WhoSaid.Answer(index.Current, new WhoSaidQuestion("we will not let this happen again to our country"));
            asked.Add(Stopwatch.GetElapsedTime(start));
        }
    }
}
