using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class OutageTests
{
    private static readonly TimeSpan LongerThanOneClientLasts = TimeSpan.FromSeconds(22);

    [Fact]
    public async Task Gateway_RefusesForLong_TheBotIsBackSoonAfterwards()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        discord.Gateway.ForgetSessions();
        discord.Gateway.ClosesIdentifyWith = 4000;
        discord.Gateway.Drop();
        await Task.Delay(LongerThanOneClientLasts);
        Assert.Equal(DiscordState.Connecting, bot.Status.Current.State);
        discord.Gateway.ClosesIdentifyWith = 0;

        await bot.AssertAnswersAsync();
    }
}
