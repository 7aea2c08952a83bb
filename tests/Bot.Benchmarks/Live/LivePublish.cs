using System.Diagnostics;
using Bot.News;
using Bot.News.Index;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-publish STORE</c>: how long it takes from the arrival of an article to the next snapshot, with all others of
/// the store in the index: reading it, and publishing it alone; new ones, then edited ones. One JSON line. An article is
/// read before, so that the time to compile the reading is not counted.
/// </summary>
internal static class LivePublish
{
    private const int Arriving = 500;
    private const int Edited = 30;

    public static void Run(string folder)
    {
        var documents = LiveStore.Documents(folder);
        var index = new NewsIndex();
        index.Publish(b => documents[..^Arriving].ForEach(b.Add));
        index.Upkeep.Wait();
        Document.Read(documents[0].Article);
        var (added, edited) = (new Latencies(), new Latencies());
        foreach (var document in documents[^Arriving..])
        {
            Publish(index, document.Article, added);
        }

        var random = new Random(1);
        for (var i = 0; i < Edited; i++)
        {
            var article = documents[random.Next(documents.Count)].Article;
            Publish(index, article with { Text = article.Text + " It was edited." }, edited);
        }

        index.Upkeep.Wait();
        Console.WriteLine($"{{\"measure\":\"publish\",\"articles\":{documents.Count},{added.Json("added")},{edited.Json("edited")},\"segments\":{index.Current.Segments.Length}}}");
    }

    private static void Publish(NewsIndex index, Article article, Latencies latencies)
    {
        var start = Stopwatch.GetTimestamp();
        var document = Document.Read(article);
        index.Publish(b => b.Add(document));
        latencies.Add(Stopwatch.GetElapsedTime(start));
    }
}
