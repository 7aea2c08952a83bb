using Bot.Chat;
using Bot.Chat.Following;
using Bot.Discord.Tests.Live.Loopback;
using Bot.News.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using System.Text.Json.Nodes;

namespace Bot.Discord.Tests.Live;

/// <summary>The bot in a host of its own, with the real client, joined to a loopback Discord.</summary>
internal sealed class LiveBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IHost _host;

    private LiveBot(LoopbackDiscord discord, Action<DiscordOptions>? configure, NewsDesk? desk, FollowWatch? watch)
    {
        Discord = discord;
        Desk = desk ?? new NewsDesk(News.Index(), TimeProvider.System, "1.2.3");
        var options = new DiscordOptions { Token = LoopbackDiscord.Token, RestUrl = discord.RestUrl.ToString() };
        configure?.Invoke(options);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(Desk)
            .AddSingleton(watch ?? new FollowWatch(new NewsIndex(), new MemoryFollowStore(), TimeProvider.System, Task.CompletedTask)).AddDiscord(options);
        _host = builder.Build();
        Status = _host.Services.GetRequiredService<DiscordStatus>();
    }

    public LoopbackDiscord Discord { get; }

    public NewsDesk Desk { get; }

    public LogRecord Log { get; } = new();

    public DiscordStatus Status { get; }

    /// <summary>A bot that is connected and has registered its commands.</summary>
    public static async Task<LiveBot> ConnectAsync(
        LoopbackDiscord discord, Action<DiscordOptions>? configure = null, NewsDesk? desk = null, FollowWatch? watch = null)
    {
        var bot = await StartAsync(discord, configure, desk, watch);
        await bot.WaitForAsync(DiscordState.Connected);
        await bot.UntilAsync(() => discord.Requests.Any(request => request.IsRegistration), "the registration of the commands");
        return bot;
    }

    public static async Task<LiveBot> StartAsync(
        LoopbackDiscord discord, Action<DiscordOptions>? configure = null, NewsDesk? desk = null, FollowWatch? watch = null)
    {
        var bot = new LiveBot(discord, configure, desk, watch);
        try
        {
            await bot._host.StartAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public Task StopAsync() => _host.StopAsync();

    public async Task WaitForAsync(DiscordState state) => await UntilAsync(() => Status.Current.State == state, $"the state {state}");

    /// <summary>Waits, half a minute at most, until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        for (var waited = TimeSpan.Zero; !holds(); waited += TimeSpan.FromMilliseconds(20))
        {
            Assert.True(waited < Patience, $"Waited in vain for {what}. {Status.Current} Log:\n{Log.All}");
            await Task.Delay(20);
        }
    }

    /// <summary>Sends an interaction and waits for the answer that ends it: an edited message, or the callback where that is all.</summary>
    public async Task<RecordedRequest> AskAsync(JsonObject interaction)
    {
        await Discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        return await AnswerToAsync(interaction);
    }

    public async Task<RecordedRequest> AnswerToAsync(JsonObject interaction)
    {
        var token = Interactions.TokenOf(interaction);
        try
        {
            return (await Discord.WaitForAsync(request => request.Path.Contains(token, StringComparison.Ordinal) && request.Status < 300 && EndsIt(request)))[0];
        }
        catch (TimeoutException silence)
        {
            throw new TimeoutException($"{silence.Message} Log:\n{Log.All}");
        }
    }

    public async Task AssertAnswersAsync()
    {
        await WaitForAsync(DiscordState.Connected);
        Assert.NotEmpty(MessageBody.TextOf(await AskAsync(Interactions.Slash("about"))));
        Assert.Null(Status.Current.Fault);
    }

    /// <summary>How an interaction was acknowledged: the kind of the callback, and whether the answer is for the asker alone.</summary>
    public (int Kind, bool IsPrivate) AcknowledgementOf(JsonObject interaction)
    {
        var callback = Discord.Requests.Single(request => request.IsCallback && request.Path.Contains(Interactions.TokenOf(interaction), StringComparison.Ordinal));
        return ((int)callback.Body!["type"]!, (int?)callback.Body["data"]?["flags"] == 64);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    /// <summary>A deferred answer is only the promise of one.</summary>
    private static bool EndsIt(RecordedRequest request) => request.IsAnswer || (request.IsCallback && (int)request.Body!["type"]! is not (5 or 6));
}
