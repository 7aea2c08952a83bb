using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Keeps a connection to the gateway. Discord.Net connects again by itself after most faults; after some it never
/// does, and then a new client takes its place.</summary>
internal sealed class Connection(
    DiscordOptions options, InteractionHandler interactions, FollowedChannels followed, DiscordStatus status, TimeProvider clock, ILogger<Connection> log)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Longer than Discord.Net's first five attempts take, and short enough for people to wait.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    /// <summary>Between two clients; Discord withdraws the token of a bot that signs in too often.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan ClosingPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(3);

    /// <summary>Discord takes one connection of a bot that begins in this time.</summary>
    private static readonly TimeSpan IdentifyInterval = TimeSpan.FromSeconds(5);

    /// <summary>Keeps the connections of all shards of this process until told to stop, or until only a person can help.</summary>
    public Task RunAsync(CancellationToken stopping)
    {
        foreach (var shard in options.Shards.Here)
        {
            status.Change(shard, standing => standing);
        }

        return Task.WhenAll(options.Shards.Here.Select((shard, before) => RunAsync(shard, before * IdentifyInterval, stopping)));
    }

    private async Task RunAsync(int shard, TimeSpan wait, CancellationToken stopping)
    {
        await Task.Delay(wait, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var pause = ShortestPause;
        while (!stopping.IsCancellationRequested && status.StateOf(shard) != DiscordState.Failed)
        {
            var client = ClientFactory.Socket(options, shard);
            var watch = new ConnectionWatch(clock);
            Listen(client, shard, watch);
            await client.LoginAsync(TokenType.Bot, options.Token.Trim(), validateToken: false);
            await client.StartAsync();
            await WatchAsync(shard, watch, stopping);
            watch.End();
            await CloseAsync(client);
            pause = watch.LongestConnection > LongestPause ? ShortestPause : pause;
            await PauseAsync(shard, pause, stopping);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private void Listen(DiscordSocketClient client, int shard, ConnectionWatch watch)
    {
        client.Log += ClientLog.To(log);
        interactions.ListenTo(client);
        followed.ListenTo(client);
        client.Connected += () =>
        {
            watch.Connected();
            log.LogInformation("Connected to Discord");
            status.Change(shard, standing => standing with { State = DiscordState.Connected, Fault = null });
            return Task.CompletedTask;
        };
        client.Disconnected += fault =>
        {
            watch.Disconnected(fault);
            if (!watch.IsEnded)
            {
                Report(shard, fault);
            }

            return Task.CompletedTask;
        };
        client.LatencyUpdated += (_, latency) => Note(shard, standing => standing with { Latency = TimeSpan.FromMilliseconds(latency) });
        client.GuildAvailable += _ => Note(shard, standing => standing with { Servers = client.Guilds.Count });
        client.LeftGuild += _ => Note(shard, standing => standing with { Servers = client.Guilds.Count });
    }

    private Task Note(int shard, Func<DiscordStanding, DiscordStanding> change)
    {
        status.Change(shard, change);
        return Task.CompletedTask;
    }

    private void Report(int shard, Exception? fault)
    {
        var code = CloseCodes.Of(fault);
        if (CloseCodes.Remedy(code) is { } remedy)
        {
            log.LogError("Discord closed the connection with {Code}. {Remedy:l}", code, remedy);
            status.Change(shard, standing => standing with { State = DiscordState.Failed, Fault = remedy });
        }
        else
        {
            log.LogInformation("The connection to Discord ended ({Reason:l}); connecting again", code?.ToString() ?? fault?.Message ?? "closed");
            status.Change(shard, standing => standing with { State = DiscordState.Connecting, Fault = "The connection to Discord ended; connecting again." });
        }
    }

    private async Task WatchAsync(int shard, ConnectionWatch watch, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookInterval, clock);
        try
        {
            while (status.StateOf(shard) != DiscordState.Failed && !watch.IsOver && watch.Silence < LongestSilence)
            {
                await timer.WaitForNextTickAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }

    private async Task PauseAsync(int shard, TimeSpan pause, CancellationToken stopping)
    {
        if (status.StateOf(shard) != DiscordState.Failed)
        {
            await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Ends a connection; answers that are under way still go out, for they take another way.</summary>
    private async Task CloseAsync(DiscordSocketClient client)
    {
        try
        {
            await client.StopAsync().WaitAsync(ClosingPatience, clock);
            await interactions.FinishAsync(AnswerPatience);
            await Task.Run(client.Dispose).WaitAsync(ClosingPatience, clock);
        }
        catch (Exception fault)
        {
            log.LogDebug(fault, "A connection to Discord did not close cleanly");
        }
    }
}
