using System.Net;
using Bot.Fetching;

namespace Bot.Tests.Fetching;

/// <summary>The bot's own network stays out of reach, however it is spelled.</summary>
public sealed class FetcherAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("LOCALHOST")]
    [InlineData("①②⑦.⓪.⓪.①")]
    [InlineData("127。0。0。1")]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.169.254")]
    public async Task Fetch_OwnNetworkInAnySpelling_IsRefusedWithoutARequest(string host)
    {
        await using var inside = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("secret") }, IPAddress.Loopback);
        using var fetcher = new Fetcher(LoopbackFetcher.Options(seconds: 2), TimeProvider.System);

        var outcome = await fetcher.GetAsync(new Uri($"http://{host}:{inside.Port}/"));

        Assert.False(outcome.IsOk);
        // Not every resolver knows "localhost." with the stop.
        Assert.Matches("only public addresses are fetched|there is no such host", outcome.Reason);
        Assert.Empty(inside.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("//127.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://inside.test:{0}/")]
    public async Task Fetch_RedirectToOwnNetwork_IsRefusedAtThatHop(string location)
    {
        await using var inside = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("secret") }, IPAddress.Loopback);
        await using var outside = new LoopbackSite(new Dictionary<string, string>
        {
            ["/"] = LoopbackSite.Redirect(string.Format(System.Globalization.CultureInfo.InvariantCulture, location, inside.Port)),
        });
        using var fetcher = LoopbackFetcher.Create(lookup: (host, _) =>
            Task.FromResult<IPAddress[]>([host == "outside.test" ? LoopbackSite.Public : IPAddress.Loopback]));

        var outcome = await fetcher.GetAsync(outside.At("/", "outside.test"));

        Assert.Contains("loopback", outcome.Reason, StringComparison.Ordinal);
        Assert.Single(outside.Requests);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task Fetch_NameThatIsBoundAgain_IsRefusedFromThenOn()
    {
        await using var inside = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("secret") }, IPAddress.Loopback);
        var looked = 0;
        using var fetcher = LoopbackFetcher.Create(lookup: (_, _) =>
            Task.FromResult<IPAddress[]>([looked++ == 0 ? LoopbackSite.Public : IPAddress.Loopback]));

        var first = await fetcher.GetAsync(new Uri($"http://rebound.test:{inside.Port}/"));
        var second = await fetcher.GetAsync(new Uri($"http://rebound.test:{inside.Port}/"));

        Assert.Equal("nobody answers there", first.Reason);
        Assert.Contains("loopback", second.Reason, StringComparison.Ordinal);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task Fetch_NameWithAPublicAndAPrivateAddress_UsesThePublicOne()
    {
        await using var site = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("public") });
        using var fetcher = LoopbackFetcher.Create(lookup: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, LoopbackSite.Public]));

        Assert.True((await fetcher.GetAsync(site.At("/", "both.test"))).IsOk);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.2/")]
    [InlineData("gopher://127.0.0.2/")]
    [InlineData("data:text/html,hello")]
    public async Task Fetch_RedirectToAnotherScheme_IsRefused(string location)
    {
        await using var site = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Redirect(location) });
        using var fetcher = LoopbackFetcher.Create();

        Assert.Equal("it leads to something that is neither http nor https", (await fetcher.GetAsync(site.At("/"))).Reason);
        Assert.Equal("it leads to something that is neither http nor https", (await fetcher.GetAsync(new Uri(location))).Reason);
    }

    [Fact]
    public async Task Fetch_ProxyInTheEnvironment_IsNotUsed()
    {
        await using var site = new LoopbackSite(new Dictionary<string, string> { ["/"] = LoopbackSite.Ok("direct") });
        await using var proxy = new LoopbackSite(new Dictionary<string, string>());
        var before = Environment.GetEnvironmentVariable("http_proxy");
        Environment.SetEnvironmentVariable("http_proxy", proxy.At("/").AbsoluteUri);
        try
        {
            using var fetcher = LoopbackFetcher.Create();

            Assert.True((await fetcher.GetAsync(site.At("/", "direct.test"))).IsOk);
            Assert.Empty(proxy.Requests);
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", before);
        }
    }
}
