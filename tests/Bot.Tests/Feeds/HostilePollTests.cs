using System.Diagnostics;
using System.Text;
using Bot.Tests.Fetching;

namespace Bot.Tests.Feeds;

/// <summary>Whatever a feed does, from the network to the index: one warning, little work, and the next poll is planned.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class HostilePollTests
{
    /// <summary>What one hostile poll may allocate, in bytes.</summary>
    private const long MostWork = 200L * 1024 * 1024;

    private const int Million = 1_000_000;

    /// <summary>A hang fails; a machine that is busy with something else does not. The <c>hostile</c> benchmark has the times.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["entity bomb"] = "<!DOCTYPE x [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<!ENTITY a{i} \"&a;&a;&a;&a;\">")) + "]><rss><channel><title>&a29;</title></channel></rss>",
        ["many entities"] = $"<!DOCTYPE x [<!ENTITY a \"{new string('a', 200)}\">]><rss><channel><title>{Repeat("&a;", Million)}</title></channel></rss>",
        ["deep XML"] = "<rss><channel>" + Repeat("<a>", Million),
        ["deep HTML"] = "<html><body>" + Repeat("<div>", Million),
        ["deep JSON"] = "{\"items\":" + Repeat("[", Million),
        ["million elements"] = "<rss><channel>" + Repeat("<p>x</p>", Million),
        ["million attributes"] = "<rss " + Repeat("a=1 ", 2 * Million),
        ["million references"] = Repeat("&amp;", 2 * Million),
        ["ten million '<'"] = Repeat("<", 10 * Million),
        ["not text"] = new string('\0', Million),
    };

    public static TheoryData<string, string> Kinds => new()
    {
        { "gigabyte-bomb", "it is larger than 10 MB" },
        { "endless-chunks", "it is larger than 10 MB" },
        { "endless-headers", "its headers are larger than 32 KB" },
        { "stall-before", "it took longer than 1 s" },
        { "stall-within", "it took longer than 1 s" },
        { "trickle", "it took longer than 1 s" },
        { "reset", "the answer broke off" },
        { "short", "the answer broke off" },
        { "negative-length", "its answer is not proper HTTP" },
        { "loop", "it redirects more than 5 times" },
        { "entity bomb", "it is no feed: its document type declares entities made of entities" },
        { "many entities", "it is no feed: its entities unfold to more than 1048576 characters" },
        { "deep XML", "it is no feed: its elements nest deeper than 256" },
        { "deep HTML", "it is no feed: its elements nest deeper than 256" },
        { "million elements", "it is no feed: it has more than 250000 elements" },
        { "million attributes", "it is no feed: an element has more than 200 attributes" },
        { "million references", "it is no feed: it holds no elements" },
        { "deep JSON", "it is no feed: it nests deeper than 256" },
        { "ten million '<'", "it is no feed: it holds no elements" },
        { "not text", "it is no feed: it is empty" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Poll_HostileFeed_CostsOneWarningAndLittleWork(string kind, string reason)
    {
        _ = kind == "gigabyte-bomb" ? HostileAnswers.GigabyteBomb.Value : null;
        var answer = Bodies.TryGetValue(kind, out var body) ? FeedBench.Bytes(LoopbackSite.Ok(body, "Content-Type: text/html\r\n")) : null;
        await using var site = new LoopbackSite((_, stream, stop) => answer is null ? HostileAnswers.WriteAsync(kind, stream, stop) : stream.WriteAsync(answer, stop).AsTask());
        using var bench = new FeedBench(fetchSeconds: kind is "stall-before" or "stall-within" or "trickle" ? 1 : 20);
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();

        await bench.PollAsync();

        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, MostWork);
        Assert.EndsWith(reason, Assert.Single(bench.Warnings), StringComparison.Ordinal);
        Assert.Equal(reason, bench.Feed.Reason);
        Assert.NotNull(bench.Feed.NextPoll);
        await bench.PollNextAsync();
        Assert.Single(bench.Warnings);
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("us-ascii", "utf-8")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("no-such-charset", "utf-8")]
    [InlineData("utf-7", "utf-8")]
    public async Task Poll_WrongCharset_IsReadAllTheSame(string named, string used)
    {
        var feed = FeedBench.Rss(FeedBench.Item("1", FeedBench.LongText("Die Brücke wird vor dem Winter repariert").Replace('“', '"').Replace('”', '"')));
        byte[] answer = [.. FeedBench.Bytes(LoopbackSite.Ok("", $"Content-Type: application/rss+xml; charset={named}\r\n").Replace("Content-Length: 0", $"Content-Length: {Encoding.GetEncoding(used).GetByteCount(feed)}", StringComparison.Ordinal)), .. Encoding.GetEncoding(used).GetBytes(feed)];
        await using var site = new LoopbackSite((_, stream, stop) => stream.WriteAsync(answer, stop).AsTask());
        using var bench = new FeedBench();
        bench.Subscriptions.Add(site.At("/feed").AbsoluteUri);

        await bench.PollAsync();

        Assert.Empty(bench.Warnings);
        Assert.Contains("Die Brücke wird", Assert.Single(bench.Index.Current.Documents).Article.Text.ToString(), StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
