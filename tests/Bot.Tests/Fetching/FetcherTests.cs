using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Bot.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Fetching;

public sealed class FetcherTests
{
    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("unquoted")]
    [InlineData("\"with \\\"quotes\\\" and spaces\"")]
    [InlineData("\"caf\u00e9-\u00ff\"")]
    [InlineData("\"1\", \"2\"")]
    public async Task Fetch_Validators_GoBackByteForByte(string etag)
    {
        const string Modified = "Thu, 32 Foo 2026 99:99:99 LOCAL";
        await using var site = new LoopbackSite(new Dictionary<string, string>
        {
            ["/"] = LoopbackSite.Ok("news", $"ETag: {etag}\r\nLast-Modified: {Modified}\r\n"),
        });
        using var fetcher = LoopbackFetcher.Create();

        var first = await fetcher.GetAsync(site.At("/"));
        await fetcher.FetchAsync(
            new FetchRequest(site.At("/"), FetchRequest.Feeds) { ETag = first.ETag, LastModified = first.LastModified }, CancellationToken.None);

        var second = site.Requests.Last();
        Assert.Equal(etag, second["If-None-Match"]);
        Assert.Equal(Modified, second["If-Modified-Since"]);
    }

    [Fact]
    public async Task Fetch_AnyRequest_SaysWhoAsksAndCarriesNoCookies()
    {
        await using var site = new LoopbackSite(new Dictionary<string, string>
        {
            ["/"] = LoopbackSite.Ok("news", "Set-Cookie: id=1; Path=/\r\n"),
        });
        var options = LoopbackFetcher.Options();
        options.Contact = "mailto:me@example.org";
        using var fetcher = LoopbackFetcher.Create(options);

        await fetcher.GetAsync(site.At("/"));
        await fetcher.GetAsync(site.At("/"));

        Assert.Matches(@"^NewsBot/[0-9.]+ \(self-hosted news reader; \+mailto:me@example\.org\)$", site.Requests.First()["User-Agent"]);
        Assert.All(site.Requests, request => Assert.Null(request["Cookie"]));
    }

    [Fact]
    public async Task Fetch_UserInTheAddress_IsToldToItsOwnOriginAlone()
    {
        await using var other = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("news") });
        await using var site = new LoopbackSite(new Dictionary<string, string>
        {
            ["/own"] = LoopbackSite.Redirect("/there"),
            ["/there"] = LoopbackSite.Redirect($"http://user:other@away.test:{other.Port}/"),
        });
        using var fetcher = LoopbackFetcher.Create();

        var outcome = await fetcher.GetAsync(new Uri($"http://me:p%40ss@home.test:{site.Port}/own"));

        Assert.True(outcome.IsOk);
        Assert.Equal("", outcome.Address.UserInfo);
        Assert.All(site.Requests, r => Assert.Equal("Basic " + Convert.ToBase64String("me:p@ss"u8), r["Authorization"]));
        Assert.Null(Assert.Single(other.Requests)["Authorization"]);
        Assert.All(site.Requests.Concat(other.Requests), r => Assert.DoesNotContain("@", r["Host"]!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Retry-After: 120\r\n", 120)]
    [InlineData("Cache-Control: max-age=600\r\n", 600)]
    [InlineData("Cache-Control: max-age=600\r\nAge: 100\r\n", 500)]
    [InlineData("Cache-Control: no-cache, max-age=600\r\n", null)]
    [InlineData("Date: Mon, 23 Nov 2026 04:00:00 GMT\r\nExpires: Mon, 23 Nov 2026 05:00:00 GMT\r\n", 3600)]
    [InlineData("Date: Mon, 23 Nov 2026 04:00:00 GMT\r\nRetry-After: Mon, 23 Nov 2026 04:10:00 GMT\r\n", 600)]
    [InlineData("Cache-Control: max-age=60\r\nExpires: Mon, 23 Nov 2099 05:00:00 GMT\r\n", 60)]
    [InlineData("Retry-After: 99999999999999999999\r\n", null)]
    [InlineData("Expires: 0\r\nCache-Control: max-age=-1\r\n", null)]
    [InlineData("", null)]
    public async Task Fetch_HeadersThatAskForTime_AreRead(string headers, int? seconds)
    {
        await using var site = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("news", headers) });
        using var fetcher = LoopbackFetcher.Create();

        Assert.Equal(seconds, (int?)(await fetcher.GetAsync(site.At("/"))).LeaveAlone?.TotalSeconds);
    }

    [Fact]
    public async Task Fetch_ManyAtOnce_AsksOneHostForOneThingAtATime()
    {
        var (now, most) = (new ConcurrentDictionary<string, int>(), 0);
        await using var site = new LoopbackSite(async (request, stream, stop) =>
        {
            var host = request["Host"]!;
            var atOnce = now.AddOrUpdate(host, 1, (_, n) => n + 1);
            InterlockedMax(ref most, atOnce);
            await Task.Delay(5, stop);
            now.AddOrUpdate(host, 0, (_, n) => n - 1);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(LoopbackSite.Ok("news")), stop);
        });
        using var fetcher = LoopbackFetcher.Create();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => fetcher.GetAsync(site.At($"/{i}", $"{(i % 2 == 0 ? "a" : "B")}.test"))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsOk, outcome.Reason));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Enter_HostThatWasJustAsked_WaitsForThePause()
    {
        var clock = new FakeTimeProvider();
        var queue = new HostQueue(clock, TimeSpan.FromSeconds(1));
        (await queue.EnterAsync("a.test", CancellationToken.None)).Dispose();

        var second = queue.EnterAsync("A.test", CancellationToken.None);
        var elsewhere = queue.EnterAsync("b.test", CancellationToken.None);

        Assert.True(elsewhere.IsCompletedSuccessfully);
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await second).Dispose();
    }

    [Fact]
    public async Task Enter_WaitThatIsGivenUp_DoesNotBlockTheHost()
    {
        var queue = new HostQueue(TimeProvider.System, TimeSpan.Zero);
        var first = await queue.EnterAsync("a.test", CancellationToken.None);
        using var giveUp = new CancellationTokenSource();
        var second = queue.EnterAsync("a.test", giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        first.Dispose();
        first.Dispose();

        (await queue.EnterAsync("a.test", CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task Fetch_NobodyThere_SaysSo()
    {
        using var taken = new TcpListener(LoopbackSite.Public, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        using var fetcher = LoopbackFetcher.Create();
        using var nameless = LoopbackFetcher.Create(lookup: (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        Assert.Equal("nobody answers there", (await fetcher.GetAsync(new Uri($"http://127.0.0.2:{port}/"))).Reason);
        Assert.Equal("there is no such host", (await nameless.GetAsync(new Uri("http://nowhere.test/"))).Reason);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
