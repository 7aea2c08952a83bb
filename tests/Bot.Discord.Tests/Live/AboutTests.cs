using Bot.Chat;
using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class AboutTests
{
    [Fact]
    public async Task About_WhileConnected_SaysHowItStandsWithDiscord()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        discord.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(2);
        LiveBot? asked = null;
        var desk = new NewsDesk(News.Index(), TimeProvider.System, "1", status: () => asked?.Status.Lines() ?? []);
        await using var bot = await LiveBot.ConnectAsync(discord, desk: desk);
        asked = bot;
        await bot.UntilAsync(() => bot.Status.Current is { Servers: 1, Latency: not null }, "the server and a heartbeat");

        var answer = MessageBody.TextOf(await bot.AskAsync(Interactions.Slash("about")));

        Assert.Matches(@"Discord\*\*: connected: 1 server, \d+ ms, last asked \d{4}-\d\d-\d\d \d\d:\d\d UTC", answer);
    }
}
