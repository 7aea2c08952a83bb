using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class ShardTests
{
    [Fact]
    public async Task Shards_InTwoProcesses_ConnectAsTheirOwnAndRegisterOnce()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var first = await LiveBot.StartAsync(discord, options => options.Shards = new ShardOptions { Total = 3, Ids = [0, 2] });
        await using var second = await LiveBot.StartAsync(discord, options => options.Shards = new ShardOptions { Total = 3, Ids = [1] });
        await second.WaitForAsync(DiscordState.Connected);
        await first.WaitForAsync(DiscordState.Connected);
        await first.UntilAsync(() => first.Status.Current.Servers + second.Status.Current.Servers == 1, "the server, in one of the shards");

        Assert.Equal([(0, 3), (1, 3), (2, 3)], discord.Gateway.Shards.Order());
        Assert.Single(discord.Requests, request => request.IsRegistration);
    }

    [Fact]
    public async Task Shards_OneLosesItsConnection_TheBotConnectsItAgain()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, options => options.Shards = new ShardOptions { Total = 2 });
        await bot.UntilAsync(() => discord.Gateway.Shards.Count == 2, "both shards");

        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Resumes == 1, "a resumed session");

        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task NoShards_Configured_IdentifiesWithoutAny()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.Equal([(0, 1)], discord.Gateway.Shards);
    }
}
