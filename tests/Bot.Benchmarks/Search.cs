using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Bot.Benchmarks.Fitting;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Benchmarks;

/// <summary>
/// Indexing and asking on the news articles of the measuring data. The folder <c>../shared</c> comes from the environment
/// variable BOT_SHARED. A question is one of the quiz's, in turn; remembered words are a quotation of the articles with
/// every fifth word left out, or words that nobody said.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(ShortInProcess))]
public class Search
{
    private const int MostArticles = 2_000;
    private const int EveryWord = 5;
    private const int MostWords = 12;

    private readonly NewsIndex _news = new();
    private List<Document> _documents = [];
    private List<AskQuestion> _questions = [];
    private List<WhoSaidQuestion> _said = [];
    private List<WhoSaidQuestion> _unsaid = [];
    private int _next;

    [GlobalSetup]
    public void Load()
    {
        var shared = Environment.GetEnvironmentVariable("BOT_SHARED") ?? throw new InvalidOperationException("BOT_SHARED names no folder.");
        _documents = [.. Measures.Rows(Path.Combine(shared, "data/news/articles.jsonl.gz"))
            .Take(MostArticles).Select(Measures.Article).AsParallel().AsOrdered().Select(Document.Read)];
        _news.Publish(b => _documents.ForEach(b.Add));
        _questions = [.. Measures.Rows(Path.Combine(shared, "data/news/questions.jsonl.gz"))
            .Select(row => new AskQuestion((string)row["question"]!, Measures.Day((string)row["asked"]!)!.Value))];
        _unsaid = [.. Measures.Rows(Path.Combine(shared, "data/who-said/queries.jsonl.gz"))
            .Take(1_000).Select(row => new WhoSaidQuestion((string)row["quote"]!))];
        _said = [.. _documents.Where(d => d.Quotes.Length > 0).Select(Remembered)];
    }

    [Benchmark]
    public IndexSnapshot IndexTwoThousandArticles() => new NewsIndex().Publish(b => _documents.ForEach(b.Add));

    [Benchmark]
    public IndexSnapshot ReplaceNewestArticle() => _news.Publish(b => b.Add(_documents[^1]));

    [Benchmark]
    public AskAnswer AskQuizQuestion() => Ask.Answer(_news.Current, Next(_questions));

    [Benchmark]
    public WhoSaidAnswer WhoSaidRemembered() => WhoSaid.Answer(_news.Current, Next(_said));

    [Benchmark]
    public WhoSaidAnswer WhoSaidUnsaid() => WhoSaid.Answer(_news.Current, Next(_unsaid));

    private T Next<T>(List<T> items) => items[_next++ % items.Count];

    private static WhoSaidQuestion Remembered(Document document)
    {
        var words = document.Quotes[0].Content[0].In(document.Article.Text).ToString().Split(' ');
        return new WhoSaidQuestion(string.Join(' ', words.Where((_, i) => i % EveryWord != 2).Take(MostWords)));
    }

    /// <summary>Three measurements in this process: enough for a first look, and nothing is built.</summary>
    private sealed class ShortInProcess : ManualConfig
    {
        public ShortInProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
