using BenchmarkDotNet.Attributes;
using Bot.News;
using Bot.News.Summaries;

namespace Bot.Benchmarks.Summaries;

/// <summary>How long one summary takes, by the length of the article.</summary>
[MemoryDiagnoser]
public class SummaryBenchmark
{
    private Document _document = null!;

    [Params(20, 50, 400)]
    public int Sentences { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var lines = Enumerable.Range(0, Sentences).Select(i =>
            $"On day {i} the council of town {i % 7} voted {i % 11} to {i % 5} to close pool {i * 31 % 17}, the mayor of the town said.");
        _document = Document.Read(new Article("1", string.Join("\n\n", lines)) { Title = "Councils vote to close pools" });
    }

    [Benchmark]
    public int Summarize() => Summary.Of(_document, 3).Length;
}
