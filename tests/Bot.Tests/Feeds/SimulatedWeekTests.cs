using System.Collections.Concurrent;
using System.Globalization;
using Bot.Feeds;
using Bot.Tests.Fetching;

namespace Bot.Tests.Feeds;

/// <summary>A week of the bot's manners: 1,000 feeds of many tempers, each on a host of its own.</summary>
public sealed class SimulatedWeekTests
{
    private const int Feeds = 1000;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    private enum Temper
    {
        Changing, ETagged, Dated, Ttl, Expiring, Failing, Leaving, Gone, Greedy, Resetting,
    }

    private sealed record Asked(DateTimeOffset Time, string? ETag, string? Modified);

    [Fact]
    public async Task Week_ThousandFeeds_AreAskedPolitely()
    {
        var asked = new ConcurrentDictionary<int, ConcurrentQueue<Asked>>();
        var (inside, overlaps) = (new ConcurrentDictionary<int, int>(), 0);
        using var bench = new FeedBench(new FeedsOptions { AtOnce = 16, FetchPages = false });
        await using var site = new LoopbackSite(async (request, stream, stop) =>
        {
            var feed = int.Parse(request["Host"]!.Split('.')[0][1..], CultureInfo.InvariantCulture);
            if (inside.AddOrUpdate(feed, 1, (_, n) => n + 1) > 1)
            {
                Interlocked.Increment(ref overlaps);
            }

            var earlier = asked.GetOrAdd(feed, _ => []);
            earlier.Enqueue(new Asked(bench.Clock.GetUtcNow(), request["If-None-Match"], request["If-Modified-Since"]));
            var answer = Answer(feed, earlier.Count, bench.Clock.GetUtcNow(), request);
            inside.AddOrUpdate(feed, 0, (_, n) => n - 1);
            if (answer is null)
            {
                stream.Socket.Close();
                return;
            }

            await stream.WriteAsync(FeedBench.Bytes(answer), stop);
        });
        for (var i = 0; i < Feeds; i++)
        {
            bench.Subscriptions.Add(site.At("/feed", $"f{i}.test").AbsoluteUri);
        }

        for (var end = bench.Clock.GetUtcNow() + Week; bench.Clock.GetUtcNow() < end; bench.Clock.Advance(Tick))
        {
            await bench.PollAsync();
        }

        Assert.Equal(0, overlaps);
        Assert.Equal(Feeds, asked.Count);
        foreach (var (feed, times) in asked)
        {
            AssertPolite(TemperOf(feed), [.. times], bench.Clock.GetUtcNow());
        }

        var perMinute = asked.Values.SelectMany(times => times).Where(a => a.Time > FeedBench.Start + TimeSpan.FromDays(1)).CountBy(a => a.Time).Max(m => m.Value);
        Assert.True(perMinute < Feeds / 10, $"{perMinute} feeds were asked in one minute.");
    }

    private static Temper TemperOf(int feed) => feed % 50 == 0 ? Temper.Greedy : (feed % 9) switch
    {
        0 => Temper.Changing,
        var n => (Temper)n == Temper.Greedy ? Temper.Resetting : (Temper)n,
    };

    private static string? Answer(int feed, int count, DateTimeOffset now, LoopbackSite.Request request)
    {
        switch (TemperOf(feed))
        {
            case Temper.Changing:
                var edition = (now - FeedBench.Start).Ticks / TimeSpan.FromHours(6).Ticks;
                return Ok($"{feed}-{edition}", "Cache-Control: max-age=3600\r\n");
            case Temper.ETagged:
                return request["If-None-Match"] == ETag ? "HTTP/1.1 304 Not Modified\r\n\r\n" : Ok("1", $"ETag: {ETag}\r\n");
            case Temper.Dated:
                return request["If-Modified-Since"] == Modified ? $"HTTP/1.1 304 Not Modified\r\nLast-Modified: {Modified}\r\n\r\n" : Ok("1", $"Last-Modified: {Modified}\r\n");
            case Temper.Ttl:
                return Ok("1", "", "<ttl>120</ttl>");
            case Temper.Expiring:
                return Ok("1", $"Date: {now:R}\r\nExpires: {now.AddHours(12):R}\r\n");
            case Temper.Failing:
                return "HTTP/1.1 500 Trouble\r\nContent-Length: 0\r\n\r\n";
            case Temper.Leaving:
                return "HTTP/1.1 503 Trouble\r\nRetry-After: 2592000\r\nContent-Length: 0\r\n\r\n";
            case Temper.Gone:
                return count < 3 ? Ok("1") : "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
            case Temper.Greedy:
                return Ok($"{feed}-{count}", "Cache-Control: max-age=1\r\n", "<ttl>1</ttl>");
            default:
                return null;
        }
    }

    private const string ETag = "W/\"strange \\\"tag\\\"\"";
    private const string Modified = "yesterday at noon";

    private static string Ok(string item, string headers = "", string channel = "") =>
        LoopbackSite.Ok(FeedBench.Rss(FeedBench.Item(item, "The bridge stands."), channel), "Content-Type: application/rss+xml\r\n" + headers);

    private static void AssertPolite(Temper temper, Asked[] requests, DateTimeOffset end)
    {
        // Where a connection breaks before any answer, .NET's client itself tries up to three times more, at once.
        var asked = requests.DistinctBy(a => a.Time).ToArray();
        Assert.InRange(requests.Length, asked.Length, temper == Temper.Resetting ? 4 * asked.Length : asked.Length);
        var gaps = asked.Zip(asked.Skip(1), (one, other) => other.Time - one.Time).ToList();
        var least = temper switch
        {
            Temper.Changing => TimeSpan.FromHours(1),
            Temper.Ttl => TimeSpan.FromHours(2),
            Temper.Expiring => TimeSpan.FromHours(12),
            Temper.Leaving => TimeSpan.FromHours(24),
            _ => TimeSpan.FromMinutes(15),
        };
        var most = (PollSchedule.Longest * 1.1) + Tick;
        Assert.All(gaps, gap => Assert.True(gap >= least && gap <= most, $"{temper} was asked again after {gap}."));
        switch (temper)
        {
            case Temper.Gone:
                Assert.Equal(3, asked.Length);
                return;
            case Temper.ETagged:
                Assert.All(asked.Skip(1), a => Assert.Equal(ETag, a.ETag));
                break;
            case Temper.Dated:
                Assert.All(asked.Skip(1), a => Assert.Equal(Modified, a.Modified));
                break;
            case Temper.Failing or Temper.Resetting:
                Assert.True(gaps[^1] > 10 * gaps[0], $"The wait grew from {gaps[0]} to {gaps[^1]} only.");
                break;
            case Temper.Changing or Temper.Greedy:
                Assert.True(gaps.Max() < TimeSpan.FromHours(4), $"News waited for {gaps.Max()}.");
                break;
        }

        Assert.True(end - asked[^1].Time <= most, $"{temper} was given up.");
    }
}
