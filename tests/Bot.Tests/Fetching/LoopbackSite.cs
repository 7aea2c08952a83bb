using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Tests.Fetching;

/// <summary>
/// A site that says exactly what a test tells it, byte for byte. It listens at 127.0.0.2, which the tests treat as
/// public; 127.0.0.1 stays loopback.
/// </summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    public static readonly IPAddress Public = IPAddress.Parse("127.0.0.2");

    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly Func<Request, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _accepting;

    public LoopbackSite(Func<Request, NetworkStream, CancellationToken, Task> answer, IPAddress? address = null)
    {
        _answer = answer;
        _listener = new TcpListener(address ?? Public, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>A site that answers each path with bytes; what is not there is a 404.</summary>
    public LoopbackSite(IReadOnlyDictionary<string, string> answers, IPAddress? address = null)
        : this((request, stream, stop) => stream.WriteAsync(
            Encoding.Latin1.GetBytes(answers.GetValueOrDefault(request.Path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")), stop).AsTask(), address)
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<Request> Requests { get; } = [];

    public Uri At(string path, string host = "127.0.0.2") => new($"http://{host}:{Port}{path}");

    /// <summary>An answer with a body.</summary>
    public static string Ok(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n\r\n{body}";

    public static string Redirect(string location, int status = 302) =>
        $"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadHeadAsync(stream) is { } head)
                {
                    var request = Request.Read(head);
                    Requests.Enqueue(request);
                    await _answer(request, stream, _stop.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The other side, or the test, is done.
            }
        }
    }

    // The fetcher sends no bodies and waits for each answer, so what comes in one go is at most one head.
    private async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        for (int read; (read = await stream.ReadAsync(buffer, _stop.Token)) > 0;)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, read));
            if (head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n")
            {
                return head.ToString();
            }
        }

        return null;
    }

    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers)
    {
        public string? this[string header] => Headers.GetValueOrDefault(header);

        public static Request Read(string head)
        {
            var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
            return new Request(lines[0].Split(' ')[1], headers);
        }
    }
}
