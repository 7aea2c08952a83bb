using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class GatewayRefusalTests
{
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
}
