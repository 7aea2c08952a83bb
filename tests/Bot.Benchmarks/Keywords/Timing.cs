using System.Diagnostics;

namespace Bot.Benchmarks.Keywords;

/// <summary>How long the queries of one kind take, in microseconds.</summary>
/// <param name="P50">The median query.</param>
/// <param name="P99">The query that one in a hundred is slower than.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Allocated">The bytes that a query allocates, on average.</param>
/// <param name="Found">How many articles a query finds, on average.</param>
internal sealed record Timing(double P50, double P99, double Mean, double Allocated, double Found)
{
    private const int WarmTurns = 3;

    private static readonly TimeSpan WarmTurn = TimeSpan.FromSeconds(0.7), Compiling = TimeSpan.FromSeconds(0.3);

    /// <summary>
    /// The same, once the queries have run so long that the runtime has compiled their code for good, which it does in
    /// pauses on a thread of its own.
    /// </summary>
    public static Timing OfWarm<T>(IReadOnlyList<T> queries, int rounds, Func<T, int> run)
    {
        for (var turn = 0; turn < WarmTurns; turn++)
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmTurn;)
            {
                Of(queries, rounds, run);
            }

            Thread.Sleep(Compiling);
        }

        return Of(queries, rounds, run);
    }

    /// <summary>Runs each query in each round; the time of a query is the median of its rounds.</summary>
    public static Timing Of<T>(IReadOnlyList<T> queries, int rounds, Func<T, int> run)
    {
        var times = new double[queries.Count][];
        long allocated = 0, found = 0;
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = new double[rounds];
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                var count = run(queries[i]);
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                found += count;
            }
        }

        var medians = Array.ConvertAll(times, t => t.Order().ElementAt(rounds / 2));
        Array.Sort(medians);
        var runs = (double)rounds * times.Length;
        return new Timing(
            Math.Round(medians[times.Length / 2], 2),
            Math.Round(medians[(int)(times.Length * 0.99)], 2),
            Math.Round(medians.Average(), 2),
            Math.Round(allocated / runs),
            Math.Round(found / runs, 1));
    }
}
