using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class GatewayCloseTests
{
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

        await bot.AssertAnswersAsync();
    }
}
