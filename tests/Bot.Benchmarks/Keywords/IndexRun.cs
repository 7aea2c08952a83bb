using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Bot.News;
using Bot.News.Index;

namespace Bot.Benchmarks.Keywords;

/// <summary>
/// The keyword index beside SQLite's FTS5 in one run on one core: builds both from the same articles, asks both the same
/// queries and prints one JSON line. Building is timed by the processor, so that other programs do not count. Options:
/// <c>--corpus FILE</c> (JSON lines, packed or not; without it articles are generated), <c>--articles N</c>,
/// <c>--words N</c> (of a generated article, on average), <c>--alone</c> (without FTS5), <c>--quotations</c> (tells also how large an index with quotations
/// is; finding them takes minutes).
/// </summary>
internal static class IndexRun
{
    private const int Rounds = 5, SqliteRounds = 3;
    private const int WarmArticles = 2_000;
    private const int Best = 10;

    public static void Run(string[] options)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        var corpus = Option(options, "--corpus");
        var most = int.Parse(Option(options, "--articles") ?? (corpus is null ? KeywordCorpus.GeneratedArticles : int.MaxValue).ToString());
        var words = int.Parse(Option(options, "--words") ?? KeywordCorpus.GeneratedWords.ToString());
        var articles = KeywordCorpus.Read(corpus, most, words);
        var bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Text.ToString()) + Encoding.UTF8.GetByteCount(a.Title ?? ""));
        var queries = QuerySet.Draw(articles);
        var ours = Ours(articles, bytes, queries);
        var theirs = options.Contains("--alone") ? null : Theirs(articles, bytes, queries);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            corpus = corpus is null ? $"generated, seed {KeywordCorpus.Seed}" : Path.GetFileName(corpus),
            articles = articles.Length,
            megabytes = Math.Round(bytes / 1e6, 1),
            runtime = RuntimeInformation.FrameworkDescription,
            os = RuntimeInformation.OSDescription,
            index = ours,
            bytesPerByteWithQuotations = options.Contains("--quotations") ? (double?)SizeWithQuotations(articles, bytes) : null,
            fts5 = theirs,
            times = theirs is null ? null : Times(ours, theirs),
        }, JsonSerializerOptions.Web));
    }

    private static Side Ours(Article[] articles, long bytes, QuerySet queries)
    {
        KeywordCorpus.Index(articles[..Math.Min(articles.Length, WarmArticles)]);
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var news = KeywordCorpus.Index(articles);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        news.Upkeep.Wait();
        var index = news.Current;
        var best = new FoundUnit[Best];
        var places = new ArticlePlace[articles.Length];
        return new Side(
            Math.Round(bytes / 1e6 / seconds, 1),
            Math.Round((double)index.KeywordBytes / bytes, 3),
            TextKept(index),
            Timing.OfWarm(queries.Ranked, Rounds, q => KeywordQueries.Ranked(index, q, best)),
            Timing.OfWarm(queries.Phrases, Rounds, q => KeywordQueries.Phrase(index, q, places)),
            Timing.OfWarm(queries.Prefixes, Rounds, q => KeywordQueries.Prefix(index, q, places)),
            null);
    }

    private static Side Theirs(Article[] articles, long bytes, QuerySet queries)
    {
        using var index = new Fts5Index();
        var start = Environment.CpuUsage.TotalTime;
        index.Add(articles);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        index.Optimise();
        var found = new List<long>();
        return new Side(
            Math.Round(bytes / 1e6 / seconds, 1),
            Math.Round((double)index.Bytes / bytes, 3),
            null,
            Timing.Of(queries.Ranked, SqliteRounds, q => index.Ranked(q, found)),
            Timing.Of(queries.Phrases, SqliteRounds, q => index.Phrase(q, found)),
            Timing.Of(queries.Prefixes, SqliteRounds, q => index.Prefix(q, found)),
            index.Version)
        {
            PhraseListed = Timing.Of(queries.Phrases, SqliteRounds, q => index.PhraseListed(q, found)),
            PrefixListed = Timing.Of(queries.Prefixes, SqliteRounds, q => index.PrefixListed(q, found)),
        };
    }

    /// <summary>The bytes that the index keeps of the articles' texts, a byte of UTF-8; both without titles.</summary>
    private static double TextKept(IndexSnapshot index)
    {
        var texts = index.Documents.Select(d => d.Article.Text).ToArray();
        return Math.Round((double)texts.Sum(t => t.Bytes) / texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t.ToString())), 3);
    }

    private static double SizeWithQuotations(Article[] articles, long bytes)
    {
        var news = KeywordCorpus.Index(articles.Select(Document.Read));
        news.Upkeep.Wait();
        return Math.Round((double)news.Current.KeywordBytes / bytes, 3);
    }

    private static object Times(Side ours, Side theirs) => new
    {
        build = Ratio(ours.MegabytesPerSecond, theirs.MegabytesPerSecond),
        rankedP50 = Ratio(theirs.Ranked.P50, ours.Ranked.P50),
        rankedP99 = Ratio(theirs.Ranked.P99, ours.Ranked.P99),
        phraseP50 = Ratio(theirs.Phrase.P50, ours.Phrase.P50),
        phraseP99 = Ratio(theirs.Phrase.P99, ours.Phrase.P99),
        prefixP50 = Ratio(theirs.Prefix.P50, ours.Prefix.P50),
        prefixP99 = Ratio(theirs.Prefix.P99, ours.Prefix.P99),
    };

    private static double Ratio(double more, double less) => Math.Round(more / less, 1);

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    /// <summary>What one of the two came to; times in microseconds.</summary>
    private sealed record Side(double MegabytesPerSecond, double BytesPerByte, double? TextBytesPerByte, Timing Ranked, Timing Phrase, Timing Prefix, string? Version)
    {
        public Timing? PhraseListed { get; init; }

        public Timing? PrefixListed { get; init; }
    }
}
