using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Keywords;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-growth N…</c>: the same index at growing sizes, ascending, of generated short articles: one JSON line for each
/// size. The second sentence of each article is a quotation.
/// </summary>
internal static class LiveGrowth
{
    private const int Words = 120;
    private const int Batch = 8_192;
    private const int Queries = 500, QueryWords = 4;
    private const int Arriving = 50;
    private const int Times = 5;

    public static void Run(int[] sizes)
    {
        var index = new NewsIndex();
        using var articles = new GeneratedNews(1, Words).Take(sizes[^1] + (Arriving * sizes.Length)).GetEnumerator();
        var added = 0;
        foreach (var size in sizes)
        {
            var building = Stopwatch.StartNew();
            while (added < size)
            {
                var batch = Next(articles, Math.Min(Batch, size - added)).AsParallel().AsOrdered().Select(Document).ToList();
                index.Publish(b => batch.ForEach(b.Add));
                added += batch.Count;
            }

            index.Upkeep.Wait();
            building.Stop();
            Measure(index, building.Elapsed, Next(articles, Arriving));
            added += Arriving;
        }
    }

    private static void Measure(NewsIndex index, TimeSpan building, List<Article> arriving)
    {
        var current = index.Current;
        var random = new Random(1);
        var documents = Enumerable.Range(0, Queries).Select(_ => current.Documents[random.Next(current.Documents.Length)]).ToList();
        var best = new FoundUnit[10];
        var ranked = Time(documents.ConvertAll(d => d.Article.Title!.Split(' ')[..QueryWords]), words => KeywordQueries.Ranked(current, words, best));
        var said = Time(
            documents.ConvertAll(d => new WhoSaidQuestion(string.Join(' ', d.Quotes[0].Content[0].In(d.Article.Text).ToString().Split(' ').Where((_, i) => i % 5 != 2)))),
            question => WhoSaid.Answer(current, question));
        var titles = Time(documents.ConvertAll(d => d.Article.Title![..4]), prefix => current.CompleteTitle(prefix, 25));
        var published = new Latencies();
        foreach (var article in arriving)
        {
            var start = Stopwatch.GetTimestamp();
            var document = Document(article);
            index.Publish(b => b.Add(document));
            published.Add(Stopwatch.GetElapsedTime(start));
        }

        index.Upkeep.Wait();
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"measure\":\"growth\",\"articles\":{current.Counts.Articles},\"words\":{Words},\"segments\":{current.Segments.Length},\"built s\":{building.TotalSeconds:f1},{ranked.Json("ranked")},{said.Json("who said")},{titles.Json("titles")},{published.Json("publish")},\"heap MB\":{bytes >> 20},\"keyword MB\":{current.KeywordBytes >> 20},\"resident MB\":{Environment.WorkingSet >> 20}}}"));
    }

    /// <summary>The shortest of some times for each query, after one to warm up.</summary>
    private static Latencies Time<T>(List<T> queries, Action<T> ask)
    {
        var latencies = new Latencies();
        foreach (var query in queries)
        {
            ask(query);
            var least = TimeSpan.MaxValue;
            for (var i = 0; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                ask(query);
                var took = Stopwatch.GetElapsedTime(start);
                least = took < least ? took : least;
            }

            latencies.Add(least);
        }

        return latencies;
    }

    private static List<Article> Next(IEnumerator<Article> articles, int most)
    {
        var next = new List<Article>(most);
        while (next.Count < most && articles.MoveNext())
        {
            next.Add(articles.Current);
        }

        return next;
    }

    private static Document Document(Article article)
    {
        var paragraphs = Paragraphs.Of(article);
        var sentences = Sentences.Of(article.Text.ToString(), paragraphs);
        var quoted = sentences[Math.Min(1, sentences.Length - 1)];
        return new Document(article, paragraphs, sentences, [new Quote(QuoteKind.Direct, [quoted], [], [], null, 1, "generated")]);
    }
}
