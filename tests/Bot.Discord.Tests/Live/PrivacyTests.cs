using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class PrivacyTests
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    [InlineData(null, true, true)]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    public async Task Command_PrivateByRequestOrByServer_IsForTheAskerAlone(bool? asked, bool privateServer, bool expected)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, options => options.PrivateGuildIds = privateServer ? [Samples.GuildId] : []);
        var interaction = asked is { } isPrivate ? Interactions.SlashWithPrivacy(isPrivate, "about") : Interactions.Slash("about");

        var answer = await bot.AskAsync(interaction);

        Assert.Equal((5, expected), bot.AcknowledgementOf(interaction));
        Assert.Equal(expected, MessageBody.ButtonsOf(answer).Any(button => button.Label == "Show everyone"));
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task ShowEveryone_Pressed_RepeatsTheAnswerForAll()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var answer = await bot.AskAsync(Interactions.SlashWithPrivacy(true, "articles", ("about", "bridge")));
        var press = Interactions.Press(MessageBody.ButtonsOf(answer).Single(button => button.Label == "Show everyone").Id, underPrivateMessage: true);

        var shown = await bot.AskAsync(press);

        Assert.Equal((5, false), bot.AcknowledgementOf(press));
        Assert.Equal(MessageBody.TextOf(answer), MessageBody.TextOf(shown));
        Assert.DoesNotContain(MessageBody.ButtonsOf(shown), button => button.Label == "Show everyone");
    }

    [Fact]
    public async Task OtherButtons_UnderAPrivateAnswer_StayPrivate()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var turn = Interactions.Press("=/articles page:\"2\"", underPrivateMessage: true);
        var ask = Interactions.Press("/about", underPrivateMessage: true);

        var turned = await bot.AskAsync(turn);
        await bot.AskAsync(ask);

        Assert.Equal(6, bot.AcknowledgementOf(turn).Kind);
        Assert.Contains(MessageBody.ButtonsOf(turned), button => button.Label == "Show everyone");
        Assert.Equal((5, true), bot.AcknowledgementOf(ask));
    }
}
