using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-readers STORE</c>: a reader that asks without a pause, first alone, then while a writer publishes 50
/// articles a second. A pause is what a query takes longer than the same query at its best. One JSON line. Beside the
/// pauses stands what is left of them without the time for which threads of the process waited for a processor
/// meanwhile (<see cref="ProcessorWaits"/>): on a busy machine the truth lies between; on an idle one they are the same.
/// The collections are the garbage collector's pauses by its own account.
/// </summary>
internal static class LiveReaders
{
    private const int Arriving = 1_000;
    private const int Queries = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    public static void Run(string folder)
    {
        var documents = LiveStore.Documents(folder);
        var index = new NewsIndex();
        index.Publish(b => documents[..^Arriving].ForEach(b.Add));
        index.Upkeep.Wait();
        var arriving = documents[^Arriving..].ConvertAll(d => d.Article);
        var words = BentQuotations.Of(documents, Queries)["recalled"];
        documents = [];
        var asked = words.ConvertAll<Action<IndexSnapshot>>(w => current => WhoSaid.Answer(current, new WhoSaidQuestion(w)));
        asked.AddRange(words.ConvertAll<Action<IndexSnapshot>>(w => current => current.CompleteTitle(w[..Math.Min(3, w.Length)], 25)));
        asked.AddRange(words.ConvertAll<Action<IndexSnapshot>>(w => current => Ask.Answer(current, new AskQuestion(w, DateTimeOffset.UnixEpoch))));
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency; // as the program does once it is ready
        var best = new TimeSpan[asked.Count];
        Array.Fill(best, TimeSpan.MaxValue);
        Read(index, asked, best, Task.Delay(TimeSpan.FromSeconds(5)));
        var alone = Read(index, asked, best, Task.Delay(Between * Arriving));
        var writer = Task.Run(() => Write(index, arriving));
        var beside = Read(index, asked, best, writer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"measure\":\"readers\",\"articles\":{index.Current.Counts.Articles},{alone.Pauses.Json("alone")},{alone.Own.Json("alone, with a processor")},{beside.Pauses.Json("while writing")},{beside.Own.Json("while writing, with a processor")},"
            + $"{beside.Collections.Json("collections")},{beside.OwnCollections.Json("collections, with a processor")},{writer.Result.Json("publish")},\"gen2\":{GC.CollectionCount(2)}}}"));
    }

    private static ReaderPauses Read(NewsIndex index, List<Action<IndexSnapshot>> asked, TimeSpan[] best, Task until)
    {
        var pauses = new ReaderPauses(new(), new(), new(), new());
        var (collected, waited) = (GC.GetTotalPauseDuration(), ProcessorWaits.Total());
        for (var i = 0; !until.IsCompleted; i = (i + 1) % asked.Count)
        {
            var start = Stopwatch.GetTimestamp();
            asked[i](index.Current);
            var took = Stopwatch.GetElapsedTime(start);
            var (nowCollected, nowWaited) = (GC.GetTotalPauseDuration(), ProcessorWaits.Total());
            var noise = Rest(nowWaited, waited); // less than nothing where a thread has ended
            if (best[i] != TimeSpan.MaxValue)
            {
                pauses.Pauses.Add(Rest(took, best[i]));
                pauses.Own.Add(Rest(took, best[i] + noise));
            }

            best[i] = took < best[i] ? took : best[i];
            if (nowCollected != collected)
            {
                pauses.Collections.Add(nowCollected - collected);
                pauses.OwnCollections.Add(Rest(nowCollected - collected, noise));
            }

            (collected, waited) = (GC.GetTotalPauseDuration(), ProcessorWaits.Total());
        }

        return pauses;
    }

    private static TimeSpan Rest(TimeSpan whole, TimeSpan part) => whole > part ? whole - part : TimeSpan.Zero;

    private static Latencies Write(NewsIndex index, List<Article> arriving)
    {
        var latencies = new Latencies();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < arriving.Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var document = Document.Read(arriving[i]);
            index.Publish(b => b.Add(document));
            latencies.Add(Stopwatch.GetElapsedTime(start));
            var rest = (Between * (i + 1)) - clock.Elapsed;
            if (rest > TimeSpan.Zero)
            {
                Thread.Sleep(rest);
            }
        }

        return latencies;
    }

    /// <param name="Pauses">What queries took longer than at their best.</param>
    /// <param name="Own">The same without the waiting for a processor.</param>
    /// <param name="Collections">The garbage collector's pauses during queries.</param>
    /// <param name="OwnCollections">The same without the waiting for a processor.</param>
    private sealed record ReaderPauses(Latencies Pauses, Latencies Own, Latencies Collections, Latencies OwnCollections);
}
