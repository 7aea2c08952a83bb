using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Bot.News.Index;

namespace Bot.Benchmarks.Keywords;

/// <summary>
/// Ranked queries, exact phrases and prefixes, one after the other as <see cref="QuerySet"/> draws them, on the news
/// articles of the folder that the environment variable BOT_SHARED names, or without it on generated ones.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(ShortInProcess))]
public class KeywordBenchmark
{
    private const int Best = 10;

    private readonly FoundUnit[] _best = new FoundUnit[Best];
    private ArticlePlace[] _places = [];
    private IndexSnapshot _index = IndexSnapshot.Empty;
    private QuerySet _queries = new([], [], []);
    private int _next;

    [GlobalSetup]
    public void Load()
    {
        var shared = Environment.GetEnvironmentVariable("BOT_SHARED");
        var path = shared is null ? null : Path.Combine(shared, "data/news/articles.jsonl.gz");
        var articles = KeywordCorpus.Read(path, path is null ? KeywordCorpus.GeneratedArticles : int.MaxValue, KeywordCorpus.GeneratedWords);
        var news = KeywordCorpus.Index(articles);
        news.Upkeep.Wait();
        (_index, _queries, _places) = (news.Current, QuerySet.Draw(articles), new ArticlePlace[articles.Length]);
    }

    [Benchmark]
    public int Ranked() => KeywordQueries.Ranked(_index, Next(_queries.Ranked), _best);

    [Benchmark]
    public int Phrase() => KeywordQueries.Phrase(_index, Next(_queries.Phrases), _places);

    [Benchmark]
    public int Prefix() => KeywordQueries.Prefix(_index, Next(_queries.Prefixes), _places);

    private T Next<T>(T[] queries) => queries[_next++ % queries.Length];

    /// <summary>In this process: nothing is built, and the articles are read once for each benchmark.</summary>
    private sealed class ShortInProcess : ManualConfig
    {
        public ShortInProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
