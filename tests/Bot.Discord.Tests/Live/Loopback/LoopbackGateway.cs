using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>Discord's gateway on a loopback address: hello, identify, ready, resume, heartbeats, dispatches and closes.</summary>
internal sealed class LoopbackGateway(Uri address)
{
    private readonly ConcurrentDictionary<string, byte> _sessions = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private volatile WebSocket? _socket;
    private int _sequence;

    /// <summary>What the bot did, oldest first: "identify", "resume", "heartbeat".</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    /// <summary>The tokens that the bot identified or resumed with.</summary>
    public ConcurrentQueue<string> Tokens { get; } = new();

    /// <summary>The shards that identified: number and total.</summary>
    public ConcurrentQueue<(int Id, int Total)> Shards { get; } = new();

    /// <summary>How often the bot is to say that it is there. A machine that has much to do must not miss one.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(20);

    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>Whether the guild is announced and never arrives.</summary>
    public bool WithholdsGuild { get; set; }

    /// <summary>Whether a resume is refused with an invalid session (op 9).</summary>
    public bool RefusesResume { get; set; }

    /// <summary>A close code that every identify is answered with, or 0.</summary>
    public int ClosesIdentifyWith { get; set; }

    public int Identifies => Received.Count(what => what == "identify");

    public int Resumes => Received.Count(what => what == "resume");

    public async Task ServeAsync(WebSocket socket, CancellationToken stopping)
    {
        _socket = socket;
        await SendAsync(socket, new JsonObject { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (int)HeartbeatInterval.TotalMilliseconds } });
        try
        {
            while (await ReceiveAsync(socket, stopping) is { } frame)
            {
                await HandleAsync(socket, frame);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side is gone: that is the end of this connection.
        }
    }

    public Task DispatchAsync(string type, JsonNode data) =>
        SendAsync(_socket!, new JsonObject { ["op"] = 0, ["t"] = type, ["s"] = Interlocked.Increment(ref _sequence), ["d"] = data });

    /// <summary>Sends an operation without sequence: 7 asks to reconnect, 9 ends the session.</summary>
    public Task SendOperationAsync(int operation, JsonNode? data = null) =>
        SendAsync(_socket!, new JsonObject { ["op"] = operation, ["d"] = data });

    public Task CloseAsync(int code) => CloseAsync(_socket!, code);

    /// <summary>Cuts the connection without a close frame.</summary>
    public void Drop() => _socket!.Abort();

    public void ForgetSessions() => _sessions.Clear();

    private async Task HandleAsync(WebSocket socket, JsonNode frame)
    {
        switch ((int)frame["op"]!)
        {
            case 1:
                Received.Enqueue("heartbeat");
                if (AnswersHeartbeats)
                {
                    await SendAsync(socket, new JsonObject { ["op"] = 11 });
                }

                break;
            case 2:
                Tokens.Enqueue((string)frame["d"]!["token"]!);
                Received.Enqueue("identify");
                var shard = frame["d"]!["shard"] is JsonArray parts ? ((int)parts[0]!, (int)parts[1]!) : (0, 1);
                Shards.Enqueue(shard);
                await (ClosesIdentifyWith > 0 ? CloseAsync(socket, ClosesIdentifyWith) : ReadyAsync(socket, shard));
                break;
            case 6:
                Tokens.Enqueue((string)frame["d"]!["token"]!);
                Received.Enqueue("resume");
                await ResumeAsync(socket, (string)frame["d"]!["session_id"]!);
                break;
        }
    }

    /// <summary>Servers are parted among shards by their ids.</summary>
    private static bool Has((int Id, int Total) shard) =>
        (int)((ulong.Parse(Samples.GuildId, System.Globalization.CultureInfo.InvariantCulture) >> 22) % (ulong)shard.Total) == shard.Id;

    private async Task ReadyAsync(WebSocket socket, (int Id, int Total) shard)
    {
        var session = Guid.NewGuid().ToString("n");
        _sessions[session] = 0;
        await DispatchAsync(socket, "READY", new JsonObject
        {
            ["v"] = 10, ["user"] = Samples.Self(), ["session_id"] = session, ["resume_gateway_url"] = address.ToString(),
            ["guilds"] = Has(shard) ? new JsonArray(new JsonObject { ["id"] = Samples.GuildId, ["unavailable"] = true }) : [],
            ["private_channels"] = new JsonArray(), ["relationships"] = new JsonArray(),
            ["application"] = new JsonObject { ["id"] = Samples.ApplicationId, ["flags"] = 0 },
        });
        if (!WithholdsGuild && Has(shard))
        {
            await DispatchAsync(socket, "GUILD_CREATE", Samples.Guild());
        }
    }

    private Task ResumeAsync(WebSocket socket, string session) =>
        RefusesResume || !_sessions.ContainsKey(session)
            ? SendAsync(socket, new JsonObject { ["op"] = 9, ["d"] = false })
            : DispatchAsync(socket, "RESUMED", new JsonObject());

    private Task DispatchAsync(WebSocket socket, string type, JsonNode data) =>
        SendAsync(socket, new JsonObject { ["op"] = 0, ["t"] = type, ["s"] = Interlocked.Increment(ref _sequence), ["d"] = data });

    private async Task SendAsync(WebSocket socket, JsonObject frame)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static Task CloseAsync(WebSocket socket, int code) =>
        socket.CloseOutputAsync((WebSocketCloseStatus)code, "as told", CancellationToken.None);

    private static async Task<JsonNode?> ReceiveAsync(WebSocket socket, CancellationToken stopping)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), stopping);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(text.ToArray());
            }
        }
    }
}
