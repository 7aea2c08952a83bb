using Bot.Chat;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class CommandTests
{
    [Fact]
    public async Task Start_Always_RegistersTheCatalogueForAllServers()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        var registration = Assert.Single(discord.Requests, request => request.IsRegistration);

        Assert.Equal(CommandCatalogue.Standard.Definitions.Select(d => d.Name), registration.Body!.AsArray().Select(c => (string)c!["name"]!));
    }
}
