using Bot.Fetching;

namespace Bot.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsBot\nAllow: /", "/a", true)]
    [InlineData("User-agent: newsbot/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: NewsBotter\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: newsbot\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: newsbot\nDisallow: /a\n\nUser-agent: newsbot\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: newsbot\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x.pdf/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxxc", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxcxxb", true)]
    [InlineData("User-agent: *\nDisallow: /fish*", "/fisheries", false)]
    [InlineData("User-agent: *\nDisallow: /fish", "/Fish", true)]
    [InlineData("User-agent: *\nDisallow: /?q=", "/?q=1", false)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%c3%a9", false)]
    [InlineData("User-agent: *\nDisallow: /%7Euser", "/~user", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("\uFEFFUser-Agent : *  # everybody\r\n  disallow :  /a  # not here\r\n", "/a", false)]
    [InlineData("Disallow: /a", "/a", true)]
    [InlineData("User-agent: *\nCrawl-delay: 10\nSitemap: http://a/\nDisallow: /a", "/a", false)]
    [InlineData("nonsense\n:\n::\nUser-agent\nUser-agent: *\nDisallow: /a", "/a", false)]
    public void Allows_Rules_AreReadAsRfc9309Says(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(file, "NewsBot").Allows(new Uri("http://site.test" + path)));

    [Fact]
    public async Task Allow_SiteThatCannotBeAsked_IsLeftAloneAndOneWithoutAFileIsNot()
    {
        await using var site = new LoopbackSite(async (request, stream, stop) => await stream.WriteAsync(
            System.Text.Encoding.Latin1.GetBytes(request["Host"]!.StartsWith("trouble", StringComparison.Ordinal)
                ? "HTTP/1.1 503 Trouble\r\nContent-Length: 0\r\n\r\n"
                : request["Host"]!.StartsWith("rules", StringComparison.Ordinal)
                    ? LoopbackSite.Ok("User-agent: *\nDisallow: /private")
                    : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), stop));
        using var fetcher = LoopbackFetcher.Create();
        var robots = new Robots(fetcher, TimeProvider.System);

        Assert.False(await robots.AllowAsync(site.At("/a", "trouble.test"), CancellationToken.None));
        Assert.True(await robots.AllowAsync(site.At("/a", "free.test"), CancellationToken.None));
        Assert.True(await robots.AllowAsync(site.At("/a", "rules.test"), CancellationToken.None));
        Assert.False(await robots.AllowAsync(site.At("/private/a", "rules.test"), CancellationToken.None));
        Assert.Equal(3, site.Requests.Count);
    }

    [Fact]
    public void Allows_HostilePatterns_AreDecidedAtOnce()
    {
        var patterns = string.Join('\n', Enumerable.Range(0, 2000).Select(i => "Disallow: /" + string.Concat(Enumerable.Repeat("a*", 400)) + $"{i}$"));
        var rules = RobotsRules.Parse("User-agent: *\n" + patterns, "NewsBot");

        Assert.True(rules.Allows(new Uri("http://site.test/" + new string('a', 1500))));
    }
}
