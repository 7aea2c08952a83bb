using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Discord.Tests.Live.Description;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>A Discord on a loopback address: REST and gateway, as far as a bot with slash commands needs them. Records every
/// request; answers with what it was told to, otherwise as Discord does.</summary>
internal sealed class LoopbackDiscord : IAsyncDisposable
{
    public const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.loopback.token-for-tests-only";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly WebApplication _server;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly ConcurrentDictionary<string, bool> _answered = new();
    private readonly Lock _recording = new();
    private TaskCompletionSource _recorded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoopbackDiscord(WebApplication server, Uri address)
    {
        _server = server;
        RestUrl = new Uri(address, "/api/v10/");
        Gateway = new LoopbackGateway(new Uri($"ws://{address.Authority}/gateway"));
    }

    public Uri RestUrl { get; }

    public LoopbackGateway Gateway { get; }

    /// <summary>Answers a request otherwise than Discord would: a status and a body, or null to answer as usual.</summary>
    public Func<string, string, (int Status, JsonNode? Body)?> Fault { get; set; } = (_, _) => null;

    /// <summary>How long every REST answer takes.</summary>
    public TimeSpan Delay { get; set; }

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_recording)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<LoopbackDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        LoopbackDiscord? discord = null;
        server.UseWebSockets();
        server.Run(context => discord!.AnswerAsync(context));
        await server.StartAsync();
        return discord = new LoopbackDiscord(server, new Uri(server.Urls.First()));
    }

    /// <summary>The first requests that fit, once there are so many; fails after half a minute.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> WaitForAsync(Func<RecordedRequest, bool> fits, int count = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task recorded;
            lock (_recording)
            {
                var found = _requests.Where(fits).Take(count).ToList();
                if (found.Count == count)
                {
                    return found;
                }

                recorded = _recorded.Task;
            }

            try
            {
                await recorded.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The bot did not send what was waited for. It sent: {string.Join(", ", Requests.Select(r => $"{r.Method} {r.Path} {r.Status}"))}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        TrafficRecord.Append(Requests);
        _stopping.Dispose();
        TrafficRules.AssertHold(this);
        DiscordDescription.AssertFits(Requests);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await Gateway.ServeAsync(socket, _stopping.Token);
            return;
        }

        var body = context.Request.ContentLength is null or 0 ? null : await JsonNode.ParseAsync(context.Request.Body);
        var path = context.Request.Path.Value!;
        var method = context.Request.Method;
        var authorization = context.Request.Headers.Authorization.ToString();
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, _stopping.Token);
        }

        var (status, response) = Fault(method, path) ?? Respond(method, path, body, authorization);
        Record(new RecordedRequest(method, path, body, authorization, status, response));
        context.Response.StatusCode = status;
        if (status == 429)
        {
            context.Response.Headers.RetryAfter = "1";
            context.Response.Headers["X-RateLimit-Reset-After"] = "1";
            context.Response.Headers["X-RateLimit-Scope"] = "user";
        }

        if (response is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(response.ToJsonString());
        }
    }

    private (int Status, JsonNode? Body) Respond(string method, string path, JsonNode? body, string authorization)
    {
        var parts = path["/api/v10/".Length..].Split('/');
        if (parts is ["interactions", _, var token, "callback"])
        {
            return _answered.TryAdd(token, true) ? (204, null) : (400, Error(40060, "Interaction has already been acknowledged."));
        }

        if (parts is ["webhooks", _, var hook, ..])
        {
            return _answered.ContainsKey(hook)
                ? (200, Samples.Message(Snowflake.Next(), body))
                : (404, Error(10015, "Unknown Webhook"));
        }

        if (authorization != $"Bot {Token}")
        {
            return (401, Error(0, "401: Unauthorized"));
        }

        return (method, parts) switch
        {
            ("GET", ["users", "@me"]) => (200, Samples.Self()),
            ("GET", ["oauth2", "applications", "@me"]) => (200, Samples.Application()),
            ("GET", ["channels", Samples.ChannelId]) => (200, Samples.ChannelInServer()),
            ("POST", ["channels", Samples.ChannelId, "messages"]) => (200, Samples.UnaskedMessage(Snowflake.Next(), body)),
            ("GET", ["gateway", "bot"]) => (200, GatewayInformation()),
            ("PUT", ["applications", _, "commands"]) => (200, Registered(body!.AsArray(), null)),
            ("PUT", ["applications", _, "guilds", var guild, "commands"]) => (200, Registered(body!.AsArray(), guild)),
            _ => (404, Error(0, "404: Not Found")),
        };
    }

    private JsonObject GatewayInformation() => new()
    {
        ["url"] = $"ws://{RestUrl.Authority}/gateway", ["shards"] = 1,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 999, ["reset_after"] = 1000, ["max_concurrency"] = 1 },
    };

    private static JsonArray Registered(JsonArray commands, string? guild)
    {
        var registered = (JsonArray)commands.DeepClone();
        foreach (var command in registered)
        {
            command!["id"] = Snowflake.Next();
            command["application_id"] = Samples.ApplicationId;
            command["version"] = Snowflake.Next();
            command["default_member_permissions"] = command["default_member_permissions"]?.ToString();
            command["description"] ??= "";
            if (command["integration_types"] is null)
            {
                command.AsObject().Remove("integration_types");
            }

            if (guild is not null)
            {
                command["guild_id"] = guild;
            }
        }

        return registered;
    }

    private static JsonObject Error(int code, string message) => new() { ["code"] = code, ["message"] = message };

    private void Record(RecordedRequest request)
    {
        lock (_recording)
        {
            _requests.Add(request);
            var recorded = _recorded;
            _recorded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            recorded.SetResult();
        }
    }
}
