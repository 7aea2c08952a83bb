using System.Diagnostics;
using System.Globalization;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-readers STORE</c>: a reader that asks without a pause, first alone, then while a writer publishes 50
/// articles a second. A pause is what a query takes longer than the same query at its best. One JSON line; the garbage
/// collector's longest pause stands beside, for on a busy machine other programs make pauses too.
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
        var best = new TimeSpan[asked.Count];
        Array.Fill(best, TimeSpan.MaxValue);
        Read(index, asked, best, Task.Delay(TimeSpan.FromSeconds(5)));
        var alone = Read(index, asked, best, Task.Delay(Between * Arriving));
        var writer = Task.Run(() => Write(index, arriving));
        var beside = Read(index, asked, best, writer);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"measure\":\"readers\",\"articles\":{index.Current.Counts.Articles},{alone.Pauses.Json("alone")},{beside.Pauses.Json("while writing")},{beside.Collections.Json("collections")},{writer.Result.Json("publish")},\"gen2\":{GC.CollectionCount(2)}}}"));
    }

    private static (Latencies Pauses, Latencies Collections) Read(
        NewsIndex index, List<Action<IndexSnapshot>> asked, TimeSpan[] best, Task until)
    {
        var (pauses, collections) = (new Latencies(), new Latencies());
        var collected = GC.GetTotalPauseDuration();
        for (var i = 0; !until.IsCompleted; i = (i + 1) % asked.Count)
        {
            var start = Stopwatch.GetTimestamp();
            asked[i](index.Current);
            var took = Stopwatch.GetElapsedTime(start);
            if (best[i] != TimeSpan.MaxValue)
            {
                pauses.Add(took > best[i] ? took - best[i] : TimeSpan.Zero);
            }

            best[i] = took < best[i] ? took : best[i];
            if (GC.GetTotalPauseDuration() is var now && now != collected)
            {
                collections.Add(now - collected);
                collected = now;
            }
        }

        return (pauses, collections);
    }

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
}
