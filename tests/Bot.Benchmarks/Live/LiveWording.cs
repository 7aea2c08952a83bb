using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>live-wording STORE SHARED</c>: looks up remembered words, one JSON line. Each query is asked once to warm up and
/// then so many times, and its shortest time counts: what other programs on the machine take is not the index's.
/// The digest tells whether two builds answer the same.
/// </summary>
internal static class LiveWording
{
    private const int Queries = 500;
    private const int Times = 3;

    public static void Run(string folder, string shared)
    {
        var documents = LiveStore.Documents(folder);
        var index = new NewsIndex().Publish(b => documents.ForEach(b.Add));
        var queries = BentQuotations.Of(documents, Queries);
        queries["unsaid"] = BentQuotations.Unsaid(shared, Queries);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var words in queries.Values.SelectMany(q => q))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Text(WhoSaid.Answer(index, new WhoSaidQuestion(words)))));
        }

        var line = new StringBuilder($"{{\"measure\":\"wording\",\"articles\":{documents.Count}");
        var all = new Latencies();
        foreach (var (kind, asked) in queries)
        {
            var latencies = new Latencies();
            var allocated = 0L;
            foreach (var words in asked)
            {
                var question = new WhoSaidQuestion(words);
                var least = TimeSpan.MaxValue;
                for (var i = 0; i < Times; i++)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    var start = Stopwatch.GetTimestamp();
                    WhoSaid.Answer(index, question);
                    var took = Stopwatch.GetElapsedTime(start);
                    allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                    least = took < least ? took : least;
                }

                latencies.Add(least);
                all.Add(least);
            }

            line.Append(CultureInfo.InvariantCulture, $",{latencies.Json(kind)},\"{kind} bytes\":{allocated / Times / asked.Count}");
        }

        line.Append($",{all.Json("all")},\"digest\":\"{Convert.ToHexString(digest.GetHashAndReset())[..16]}\"}}");
        Console.WriteLine(line);
    }

    private static string Text(WhoSaidAnswer answer) => string.Join('\n', answer.Matches.Concat(answer.About)
        .Select(m => string.Create(CultureInfo.InvariantCulture,
            $"{m.Passage.Article.Id} {m.Passage.Span} {string.Join(',', m.Passage.Marks)} {m.Score:f5} {string.Join(',', m.AlsoIn.Select(a => a.Article.Id))}"))
        .Prepend(answer.Outcome.ToString()));
}
