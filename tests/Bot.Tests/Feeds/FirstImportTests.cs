using System.Collections.Concurrent;
using System.Text;
using Bot.Feeds;
using Bot.Hosting;
using Bot.Ingestion;
using Bot.Storage;
using Bot.Tests.Fetching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Feeds;

/// <summary>A first import takes its time, and says how far it is.</summary>
public sealed class FirstImportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task List_WhileThePagesOfAFeedAreFetched_SaysWhichOneOfHowMany()
    {
        var (asked, go) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        LoopbackSite? site = null;
        await using var opened = site = new LoopbackSite(async (request, stream, stop) =>
        {
            if (request.Path.StartsWith("/page", StringComparison.Ordinal))
            {
                asked.Release();
                await go.WaitAsync(stop);
            }

            var answer = request.Path == "/feed"
                ? Ok(FeedBench.Rss(string.Concat(Enumerable.Range(1, 3).Select(i => FeedBench.Item($"{i}", "A teaser …", site!.At($"/page{i}").AbsoluteUri)))), "application/rss+xml")
                : Ok($"<html><body><article><p>{FeedBench.LongText($"We mend {request.Path}")}</p></article></body></html>", "text/html");
            await stream.WriteAsync(answer, stop);
        });
        using var bench = new FeedBench();
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);
        Assert.Equal("waits for its first poll.", State());

        var polling = bench.PollAsync();
        for (var page = 1; page <= 3; page++)
        {
            Assert.True(await asked.WaitAsync(Patience));
            Assert.Equal($"is being read: page {page} of 3.", State());
            go.Release();
        }

        await polling.WaitAsync(Patience);
        Assert.StartsWith("is well: last success less than a minute ago, next poll in", State(), StringComparison.Ordinal);
        Assert.Equal(3, bench.Index.Current.Counts.Articles);

        string State() => Assert.Single(bench.List.List()).State;
    }

    [Fact]
    public async Task Service_FirstImportOfSeveralFeeds_LogsHowManyAreRead()
    {
        var go = new SemaphoreSlim(0);
        await using var site = new LoopbackSite(async (request, stream, stop) =>
        {
            await go.WaitAsync(stop);
            await stream.WriteAsync(Ok(FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText($"We mend {request.Path}"))), "application/rss+xml"), stop);
        });
        using var bench = new FeedBench();
        for (var feed = 1; feed <= 3; feed++)
        {
            bench.Subscriptions.Add(site.At($"/feed{feed}", $"host{feed}.test").AbsoluteUri);
        }

        var lines = new ConcurrentQueue<string>();
        var readiness = new Readiness();
        var intake = new Intake(bench.Index, bench.Store, bench.Clock, NullLogger<Intake>.Instance);
        using var service = new FeedPollingService(
            bench.Subscriptions, bench.Poller, intake, bench.Index, new StorageOptions(), readiness, bench.Clock, new LineLog<FeedPollingService>(lines, LogLevel.Information));
        await service.StartAsync(CancellationToken.None);
        readiness.MarkReady();
        for (var read = 1; read <= 3; read++)
        {
            go.Release();
            await UntilAsync(() => bench.Subscriptions.All.Count(feed => feed.LastTry is not null) == read);
            await UntilAsync(() => Told(read), () => bench.Clock.Advance(TimeSpan.FromSeconds(10)));
        }

        await service.StopAsync(CancellationToken.None);

        Assert.Equal("Following 3 feeds", lines.First());

        bool Told(int read) => lines.Contains($"First import: {read} of 3 feeds read, {read} articles");
    }

    private static async Task UntilAsync(Func<bool> condition, Action? meanwhile = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
            meanwhile?.Invoke();
        }
    }

    private static byte[] Ok(string body, string type) =>
        FeedBench.Bytes(LoopbackSite.Ok(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(body)), $"Content-Type: {type}; charset=utf-8\r\n"));
}
