using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Bot.Tests.Fetching;

/// <summary>What a server can do to whoever asks it.</summary>
internal static class HostileAnswers
{
    public static readonly Lazy<byte[]> GigabyteBomb = new(() =>
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

    public static async Task WriteAsync(string kind, NetworkStream stream, CancellationToken stop)
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
