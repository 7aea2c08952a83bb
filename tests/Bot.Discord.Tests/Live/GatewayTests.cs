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

        await AssertAnswersAsync(bot);
    }

    [Fact]
    public async Task Connection_Drops_TheSessionIsResumed()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Resumes == 1, "a resumed session");

        await AssertAnswersAsync(bot);
    }

    [Fact]
    public async Task Resume_Refused_TheBotIdentifiesAnewAndRegistersNothingAgain()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.ForgetSessions();
        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Identifies == 2, "a second identify");

        await AssertAnswersAsync(bot);
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

        await AssertAnswersAsync(bot);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4007)]
    [InlineData(4008)]
    [InlineData(4009)]
    public async Task Gateway_ClosesWithAPassingFault_TheBotIsBack(int code)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        await discord.Gateway.CloseAsync(code);
        await bot.UntilAsync(() => discord.Gateway.Resumes + discord.Gateway.Identifies >= 2, "a second connection");

        await AssertAnswersAsync(bot);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "shards")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "Update the bot")]
    [InlineData(4013, "developer portal")]
    [InlineData(4014, "developer portal")]
    public async Task Gateway_ClosesForGood_SaysWhatAPersonMustDo(int code, string remedy)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        await discord.Gateway.CloseAsync(code);
        await bot.WaitForAsync(DiscordState.Failed);

        Assert.Contains(remedy, bot.Status.Current.Fault, StringComparison.Ordinal);
        Assert.Contains(remedy, bot.Log.All, StringComparison.Ordinal);
        var connections = discord.Gateway.Received.Count(what => what != "heartbeat");
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal(connections, discord.Gateway.Received.Count(what => what != "heartbeat"));
    }

    [Fact]
    public async Task Heartbeats_Unanswered_TheBotConnectsAgain()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.AnswersHeartbeats = false;
        await bot.UntilAsync(() => discord.Gateway.Resumes >= 1, "a resumed session");
        discord.Gateway.AnswersHeartbeats = true;

        await AssertAnswersAsync(bot);
    }

    [Fact]
    public async Task Server_NeverArrives_CommandsAreAnsweredAllTheSame()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        discord.Gateway.WithholdsGuild = true;
        await using var bot = await LiveBot.ConnectAsync(discord);

        await AssertAnswersAsync(bot);
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

    private static async Task AssertAnswersAsync(LiveBot bot)
    {
        await bot.WaitForAsync(DiscordState.Connected);
        Assert.NotEmpty(MessageBody.TextOf(await bot.AskAsync(Interactions.Slash("about"))));
        Assert.Null(bot.Status.Current.Fault);
    }
}
