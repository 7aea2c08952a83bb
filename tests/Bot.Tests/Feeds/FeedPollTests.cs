using System.Collections.Concurrent;
using System.Text;
using Bot.Feeds;
using Bot.News.Answers;
using Bot.Tests.Fetching;

namespace Bot.Tests.Feeds;

public sealed class FeedPollTests
{
    private readonly ConcurrentDictionary<string, string> _answers = new();

    [Fact]
    public async Task Poll_NewItem_IsAskedAboutAtOnce()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        _answers["/feed"] = Ok(FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText("We will mend the bridge before the winter"))));
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);

        await bench.PollAsync();

        var answer = WhoSaid.Answer(bench.Index.Current, new WhoSaidQuestion("we will mend the bridge before winter"));
        Assert.Equal(WhoSaidOutcome.Said, answer.Outcome);
        Assert.Equal("Ada Lindqvist", answer.Matches[0].Passage.Quote!.Speaker!.Name);
        Assert.Equal("The Daily Test", answer.Matches[0].Passage.Article.Outlet);
        Assert.Equal("The Daily Test", bench.Feed.Title);
    }

    [Fact]
    public async Task Poll_ItemsThatWereSeen_AreNotTakenInAgainAndEditedOnesReplaceTheOld()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        var link = site.At("/1").AbsoluteUri;
        _answers["/feed"] = Ok(FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText("The first wording"), link)));
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);
        await bench.PollAsync();
        var first = bench.Index.Current;

        await bench.PollNextAsync();
        Assert.Same(first, bench.Index.Current);
        _answers["/feed"] = Ok(FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText("The second wording"), link)));
        await bench.PollNextAsync();

        Assert.Contains("The second wording", Assert.Single(bench.Index.Current.Documents).Article.Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poll_Teasers_AreFetchedAsPagesWhereRobotsAllow()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        _answers["/robots.txt"] = Ok("User-agent: *\nDisallow: /private/");
        _answers["/open/1"] = Ok($"<html><body><article><h1>Title</h1><p>{FeedBench.LongText("The whole page")}</p></article></body></html>", "text/html");
        _answers["/private/2"] = _answers["/open/1"];
        _answers["/feed"] = Ok(FeedBench.Rss(
            FeedBench.Item("1", "Only a teaser of the page …", site.At("/open/1").AbsoluteUri)
            + FeedBench.Item("2", "The private teaser stands alone.", site.At("/private/2").AbsoluteUri)
            + FeedBench.Item("3", "The missing teaser stands alone.", site.At("/missing/3").AbsoluteUri)));
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);

        await bench.PollAsync();
        await bench.PollNextAsync();

        var texts = bench.Index.Current.Documents.ToDictionary(d => d.Article.Url!, d => d.Article.Text.ToString());
        Assert.Contains("The whole page", texts[site.At("/open/1").AbsoluteUri], StringComparison.Ordinal);
        Assert.Equal("The private teaser stands alone.", texts[site.At("/private/2").AbsoluteUri]);
        Assert.Equal("The missing teaser stands alone.", texts[site.At("/missing/3").AbsoluteUri]);
        Assert.Equal(["/feed", "/robots.txt", "/open/1", "/missing/3", "/feed"], site.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task Poll_PageThatFailsForNow_IsTriedAgainAndThenTheTeaserHasToDo()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        _answers["/1"] = "HTTP/1.1 503 Trouble\r\nContent-Length: 0\r\n\r\n";
        _answers["/feed"] = Ok(FeedBench.Rss(FeedBench.Item("1", "Only a teaser.", site.At("/1").AbsoluteUri)), headers: "ETag: \"same\"\r\n");
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);

        await bench.PollAsync();
        Assert.Empty(bench.Index.Current.Documents);
        Assert.Null(bench.Feed.ETag);
        await bench.PollNextAsync();
        await bench.PollNextAsync();

        Assert.Equal("Only a teaser.", Assert.Single(bench.Index.Current.Documents).Article.Text);
        Assert.Equal(3, site.Requests.Count(r => r.Path == "/1"));
        Assert.Equal("\"same\"", bench.Feed.ETag);
    }

    [Fact]
    public async Task Poll_PageThatLinksToAFeed_FindsItAndGoesThereFromThenOn()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        _answers["/"] = Ok("""<html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="News"></head><body><p>Hello</p></body></html>""", "text/html");
        _answers["/rss"] = Ok(FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText("Found"))));
        bench.Subscriptions.Add(site.At("/").AbsoluteUri);

        await bench.PollAsync();
        await bench.PollNextAsync();

        Assert.Single(bench.Index.Current.Documents);
        Assert.Equal(["/", "/rss", "/rss"], site.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task Poll_PageWithoutAFeed_SaysSo()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        _answers["/"] = Ok("<html><body><p>Hello there</p></body></html>", "text/html");
        bench.Subscriptions.Add(site.At("/").AbsoluteUri);

        await bench.PollAsync();

        Assert.StartsWith("it is no feed", bench.Feed.Reason, StringComparison.Ordinal);
        Assert.Contains("fails because it is no feed", Assert.Single(bench.List.List()).State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poll_Failures_AreTriedAgainForEverAndRecover()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);
        await bench.PollAsync();
        for (var failure = 2; failure <= 40; failure++)
        {
            await bench.PollNextAsync();
            Assert.Equal(failure, bench.Feed.Failures);
            Assert.InRange(bench.Feed.NextPoll!.Value - bench.Clock.GetUtcNow(), TimeSpan.FromMinutes(15), PollSchedule.Longest * 1.1);
        }

        _answers["/feed"] = Ok(FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText("Back"))));
        await bench.PollNextAsync();

        Assert.Null(bench.Feed.Reason);
        Assert.Equal(0, bench.Feed.Failures);
        Assert.Single(bench.Index.Current.Documents);
    }

    [Fact]
    public async Task Poll_Gone_MutesUntilItIsAddedAgain()
    {
        await using var site = Site();
        using var bench = new FeedBench();
        var address = site.At("/feed").AbsoluteUri;
        _answers["/feed"] = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
        bench.Subscriptions.Add(address);
        await bench.PollAsync();
        bench.Clock.Advance(TimeSpan.FromDays(30));
        await bench.PollAsync();

        Assert.Single(site.Requests);
        Assert.Contains("gone for good", bench.List.List()[0].State, StringComparison.Ordinal);
        Assert.True(bench.Subscriptions.Add(address));
        await bench.PollAsync();
        Assert.Equal(2, site.Requests.Count);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-30)]
    [InlineData(3650)]
    public async Task Poll_ClockThatJumps_DoesNotStick(int days)
    {
        await using var site = Site();
        using var bench = new FeedBench();
        _answers["/feed"] = Ok(FeedBench.Rss(""));
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);
        await bench.PollAsync();

        bench.Clock.AdjustTime(bench.Clock.GetUtcNow().AddDays(days));
        await bench.PollAsync();
        Assert.Equal(2, site.Requests.Count);
        bench.Clock.AdjustTime(bench.Clock.GetUtcNow().AddDays(-days));
        await bench.PollAsync();

        Assert.Equal(3, site.Requests.Count);
        Assert.InRange(bench.Feed.NextPoll!.Value - bench.Clock.GetUtcNow(), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Poll_FeedRemovedMeanwhile_StaysRemoved()
    {
        var asked = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var site = new LoopbackSite(async (_, stream, stop) =>
        {
            asked.SetResult();
            await go.Task;
            await stream.WriteAsync(FeedBench.Bytes(Ok(FeedBench.Rss(""))), stop);
        });
        using var bench = new FeedBench();
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);
        var polling = bench.PollAsync();
        await asked.Task;

        Assert.True(bench.List.Remove("1").IsMade);
        go.SetResult();
        await polling;

        Assert.Empty(bench.Subscriptions.All);
        Assert.Empty(bench.Store.Feeds());
    }

    private LoopbackSite Site() => new((request, stream, stop) => stream.WriteAsync(
        FeedBench.Bytes(_answers.GetValueOrDefault(request.Path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")), stop).AsTask());

    // Latin-1 on the wire: what is not ASCII goes as UTF-8 bytes.
    private static string Ok(string body, string type = "application/xml", string headers = "") =>
        LoopbackSite.Ok(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(body)), $"Content-Type: {type}; charset=utf-8\r\n{headers}");
}
