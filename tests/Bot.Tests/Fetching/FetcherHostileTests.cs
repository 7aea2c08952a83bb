using System.Diagnostics;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
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

    private static readonly Lazy<byte[]> GigabyteBomb = new(() =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1024; i++)
            {
                gzip.Write(zeros);
            }
        }

        return packed.ToArray();
    });

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
            _ = GigabyteBomb.Value;
        }

        await using var site = new LoopbackSite((_, stream, stop) => AnswerAsync(kind, stream, stop));
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

    private static async Task AnswerAsync(string kind, NetworkStream stream, CancellationToken stop)
    {
        const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        switch (kind)
        {
            case "nothing":
                stream.Socket.Shutdown(SocketShutdown.Both);
                break;
            case "reset":
                await Write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                stream.Socket.LingerState = new LingerOption(true, 0);
                stream.Socket.Close();
                break;
            case "short":
                await Write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                stream.Socket.Shutdown(SocketShutdown.Both);
                break;
            case "broken-chunk":
                await Write(Chunked + "5\r\nhello\r\nzz\r\n");
                break;
            case "no-http":
                await Write("SSH-2.0-OpenSSH_9.9\r\n\r\n");
                break;
            case "negative-length":
                await Write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n");
                break;
            case "endless-headers":
                await Write("HTTP/1.1 200 OK\r\n");
                for (var i = 0; ; i++)
                {
                    await Write($"X-{i}: {new string('x', 1000)}\r\n");
                }

            case "stall-before":
                await Task.Delay(Timeout.Infinite, stop);
                break;
            case "stall-within":
                await Write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                await Task.Delay(Timeout.Infinite, stop);
                break;
            case "trickle":
                await Write(Chunked);
                while (true)
                {
                    await Write("1\r\nx\r\n");
                    await Task.Delay(20, stop);
                }

            case "endless-chunks":
                await Write(Chunked);
                var chunk = "10000\r\n" + new string('x', 0x10000) + "\r\n";
                while (true)
                {
                    await Write(chunk);
                }

            case "gigabyte-bomb":
                await Write($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {GigabyteBomb.Value.Length}\r\n\r\n");
                await stream.WriteAsync(GigabyteBomb.Value, stop);
                break;
            case "no-gzip":
                await Write(LoopbackSite.Ok("this is not packed", "Content-Encoding: gzip\r\n"));
                break;
            case "unknown-packing":
                await Write(LoopbackSite.Ok("PK", "Content-Encoding: zip\r\n"));
                break;
            case "loop":
                await Write(LoopbackSite.Redirect("/"));
                break;
            case "redirect-nowhere":
                await Write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
                break;
            case "gone":
                await Write("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
                break;
            case "trouble":
                await Write("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
                break;
        }

        Task Write(string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), stop).AsTask();
    }
}

/// <summary>Tests that count what the whole program allocates: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
