using System.Diagnostics;
using Bot.Fetching;

namespace Bot.Tests.Fetching;

/// <summary>Whatever the other side does costs one clear reason, little time and little memory.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class FetcherHostileTests
{
    /// <summary>What one hostile answer may allocate, in bytes.</summary>
    private const long MostWork = 200L * 1024 * 1024;

    /// <summary>How long it may take beyond the limit of one second that these tests set; generous, for busy machines.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Answers => new()
    {
        { "nothing", "the answer broke off" },
        { "reset", "the answer broke off" },
        { "short", "the answer broke off" },
        { "broken-chunk", "its answer is not proper HTTP" },
        { "no-http", "its answer is not proper HTTP" },
        { "negative-length", "its answer is not proper HTTP" },
        { "endless-headers", "its headers are larger than 32 KB" },
        { "stall-before", "it took longer than 1 s" },
        { "stall-within", "it took longer than 1 s" },
        { "trickle", "it took longer than 1 s" },
        { "endless-chunks", "it is larger than 10 MB" },
        { "gigabyte-bomb", "it is larger than 10 MB" },
        { "no-gzip", "it cannot be unpacked" },
        { "unknown-packing", "it is packed as \"zip\", which is unknown" },
        { "loop", "it redirects more than 5 times" },
        { "redirect-nowhere", "the server answered with status 302" },
        { "gone", "it is gone for good (410)" },
        { "trouble", "the server has trouble of its own (503)" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Fetch_HostileAnswer_CostsOneReason(string kind, string reason)
    {
        if (kind == "gigabyte-bomb")
        {
            _ = HostileAnswers.GigabyteBomb.Value;
        }

        await using var site = new LoopbackSite((_, stream, stop) => HostileAnswers.WriteAsync(kind, stream, stop));
        using var fetcher = LoopbackFetcher.Create(LoopbackFetcher.Options(seconds: kind is "stall-before" or "stall-within" or "trickle" ? 1 : 20));
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();

        var outcome = await fetcher.GetAsync(site.At("/"));

        Assert.Equal(reason, outcome.Reason);
        Assert.True(outcome.Body.IsEmpty);
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
        Assert.True(GC.GetTotalAllocatedBytes() - before < MostWork);
    }

    [Fact]
    public async Task Fetch_BodyOfJustTheCap_IsTaken()
    {
        var options = LoopbackFetcher.Options();
        var body = new string('x', options.MostBytes);
        await using var site = new LoopbackSite(new Dictionary<string, string>
        {
            ["/fits"] = LoopbackSite.Ok(body),
            ["/larger"] = LoopbackSite.Ok(body + "x"),
        });
        using var fetcher = LoopbackFetcher.Create(options);

        Assert.Equal(options.MostBytes, (await fetcher.GetAsync(site.At("/fits"))).Body.Length);
        Assert.Equal("it is larger than 10 MB", (await fetcher.GetAsync(site.At("/larger"))).Reason);
    }
}

/// <summary>Tests that count what the whole program allocates: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
