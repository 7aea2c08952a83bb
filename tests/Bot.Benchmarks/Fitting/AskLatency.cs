using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Live;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// <c>ask-latency SHARED</c>: how long <see cref="Ask"/> takes for each of the quiz questions over all articles of
/// <c>data/news</c>, one after the other on one thread, after a round that warms up; and indexing them once more. Of the
/// rounds each question's fastest counts as "quietest", for on a busy machine other programs take the core; "processor ms" is the processor
/// time of a question, on average, the collection of garbage included.
/// </summary>
internal static class AskLatency
{
    private const int Rounds = 3;

    public static void Run(string shared)
    {
        var documents = Measures.Rows(Path.Combine(shared, "data/news/articles.jsonl.gz"))
            .Select(Measures.Article).AsParallel().AsOrdered().Select(Document.Read).ToList();
        var news = new NewsIndex();
        var started = Stopwatch.GetTimestamp();
        var index = news.Publish(b => documents.ForEach(b.Add));
        var indexed = Stopwatch.GetElapsedTime(started);
        List<AskQuestion> questions = [.. Measures.Rows(Path.Combine(shared, "data/news/questions.jsonl.gz"))
            .Select(row => new AskQuestion((string)row["question"]!, Measures.Day((string)row["asked"]!)!.Value))];
        questions.ForEach(q => Ask.Answer(index, q));
        var (all, quietest) = (new Latencies(), new Latencies());
        var best = new TimeSpan[questions.Count];
        Array.Fill(best, TimeSpan.MaxValue);
        var processor = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < questions.Count; i++)
            {
                started = Stopwatch.GetTimestamp();
                Ask.Answer(index, questions[i]);
                var took = Stopwatch.GetElapsedTime(started);
                all.Add(took);
                best[i] = took < best[i] ? took : best[i];
            }
        }

        var mean = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / (Rounds * questions.Count);
        Array.ForEach(best, quietest.Add);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"measure\":\"ask\",\"articles\":{index.Counts.Articles},\"indexed ms\":{indexed.TotalMilliseconds:f0},{all.Json("all")},{quietest.Json("quietest")},\"processor ms\":{mean:f2}}}"));
    }
}
