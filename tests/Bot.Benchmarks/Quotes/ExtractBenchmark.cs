using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Bot.News;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>Extraction over generated articles, and over the annotated ones where <c>BOT_ARTICLES</c> names a .jsonl.gz of them. One operation is one article.</summary>
[MemoryDiagnoser]
public class ExtractBenchmark
{
    private const int Articles = 84;

    private readonly List<Article> articles = [];
    private readonly List<Article> generated = [];

    [GlobalSetup]
    public void Setup()
    {
        if (Environment.GetEnvironmentVariable("BOT_ARTICLES") is { Length: > 0 } path)
        {
            articles.AddRange(AnnotatedArticle.Read(path).Take(Articles).Select(a => new Article(a.Id, a.Text) { Title = a.Title }));
        }

        var random = new Random(1);
        for (var i = 0; i < Articles; i++)
        {
            generated.Add(new Article($"generated {i}", Generate(random)));
        }
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int ReadGenerated() => generated.Sum(article => Document.Read(article).Quotes.Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int ExtractGenerated() => generated.Sum(Extract);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int ReadAnnotated() => articles.Sum(article => Document.Read(article).Quotes.Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int ExtractAnnotated() => articles.Sum(Extract);

    private static int Extract(Article article)
    {
        var paragraphs = Paragraphs.Of(article);
        return QuoteExtractor.Extract(article, paragraphs, Sentences.Of(article.Text.ToString(), paragraphs)).Length;
    }

    /// <summary>About 800 words: two sentences in five report speech, as in news.</summary>
    private static string Generate(Random random)
    {
        string[] sentences =
        [
            "The council met on Tuesday in the old town hall to discuss the new bridge over the river.",
            "Work on the road began in 1990 and has cost the town more than three million dollars.",
            "Few people outside the valley had heard of the plan, which was drawn up by an engineer in Hull.",
            "“The plan will fail,” said Anna Berg, a member of the council. “Nobody has read it.”",
            "Peter Hale, who has lived by the river for forty years, said that the bridge was unsafe and would have to be closed.",
        ];
        var paragraphs = Enumerable.Range(0, 25).Select(_ => string.Join(' ', Enumerable.Range(0, 2).Select(_ => sentences[random.Next(sentences.Length)])));
        return string.Join("\n\n", paragraphs);
    }
}
