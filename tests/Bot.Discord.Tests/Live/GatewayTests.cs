using System.Text.Json.Nodes;
using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class GatewayTests
{
    [Fact]
    public async Task Gateway_AsksToReconnect_TheSessionIsResumed()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        await discord.Gateway.SendOperationAsync(7);
        await bot.UntilAsync(() => discord.Gateway.Resumes == 1, "a resumed session");

        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task Connection_Drops_TheSessionIsResumed()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Resumes == 1, "a resumed session");

        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task Resume_Refused_TheBotIdentifiesAnewAndRegistersNothingAgain()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.ForgetSessions();
        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Identifies == 2, "a second identify");

        await bot.AssertAnswersAsync();
        Assert.Single(discord.Requests, request => request.IsRegistration);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_Invalidated_TheBotIsBack(bool resumable)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        await discord.Gateway.SendOperationAsync(9, JsonValue.Create(resumable));
        await bot.UntilAsync(() => discord.Gateway.Identifies == 2, "a second identify");

        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task Heartbeats_Unanswered_TheBotConnectsAgain()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        discord.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(2);
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.AnswersHeartbeats = false;
        await bot.UntilAsync(() => discord.Gateway.Resumes >= 1, "a resumed session");
        discord.Gateway.AnswersHeartbeats = true;

        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task Server_NeverArrives_CommandsAreAnsweredAllTheSame()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        discord.Gateway.WithholdsGuild = true;
        await using var bot = await LiveBot.ConnectAsync(discord);

        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task GatewayUrl_Set_IsUsedForTheFirstConnectionAndForResuming()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var proxy = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, options => options.GatewayUrl = $"ws://{proxy.RestUrl.Authority}/gateway");

        proxy.Gateway.Drop();
        await bot.UntilAsync(() => proxy.Gateway.Resumes == 1, "a resumed session");

        Assert.Empty(discord.Gateway.Received);
    }
}
