using Bot.Discord.Tests.Live.Loopback;
using Bot.News;
using Bot.News.Text;
using Bot.Chat;

namespace Bot.Discord.Tests.Live;

public sealed class ContextButtonTests
{
    private const string Words = "we do not seek escalation or war";

    [Fact]
    public async Task Context_PressedAfterARestart_ShowsTheParagraphsAround()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        string id;
        await using (var before = await LiveBot.ConnectAsync(discord))
        {
            id = ContextOf(await before.AskAsync(Interactions.Slash("who-said", ("words", Words))));
        }

        await using var bot = await LiveBot.ConnectAsync(discord);
        var press = Interactions.Press(id);
        var answer = await bot.AskAsync(press);

        Assert.Equal((5, false), bot.AcknowledgementOf(press));
        Assert.Contains("\n> **“We do not seek escalation or war, but will defend", MessageBody.MarkdownOf(answer), StringComparison.Ordinal);
        Assert.Contains("proportionate measures", MessageBody.TextOf(answer), StringComparison.Ordinal);
        Assert.Empty(MessageBody.ButtonsOf(answer));
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task Context_UnderAPrivateAnswer_StaysPrivate()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var answer = await bot.AskAsync(Interactions.SlashWithPrivacy(true, "who-said", ("words", Words)));
        var press = Interactions.Press(ContextOf(answer), underPrivateMessage: true);

        await bot.AskAsync(press);

        Assert.Equal((5, true), bot.AcknowledgementOf(press));
    }

    [Fact]
    public async Task Context_ArticleIsGone_IsTooOld()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var index = News.Index();
        await using var bot = await LiveBot.ConnectAsync(discord, desk: new NewsDesk(index, TimeProvider.System, "1"));
        var id = ContextOf(await bot.AskAsync(Interactions.Slash("who-said", ("words", Words))));
        index.Publish(builder => builder.Remove("seed"));

        var answer = await bot.AskAsync(Interactions.Press(id));

        Assert.Contains("too old", MessageBody.TextOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contexts_OfSeveralPassages_ShowTheirOwn()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var answer = await bot.AskAsync(Interactions.Slash("quotes", ("by", "Lindqvist")));

        var buttons = MessageBody.ButtonsOf(answer).Where(button => button.Label.StartsWith("Context: ", StringComparison.Ordinal)).ToList();
        Assert.InRange(buttons.Count, 2, 5);
        foreach (var (label, id) in buttons)
        {
            var quoted = label["Context: “".Length..].TrimEnd('”', '…');
            Assert.Contains(quoted, MessageBody.TextOf(await bot.AskAsync(Interactions.Press(id))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Context_ArticleWithALongId_IsKnownAfterARestart()
    {
        var address = new PassageAddress("https://example.org/" + new string('a', 200), new TextSpan(1, 2), 3);
        var id = new Discord.Replies.ButtonIds().IdOf(address);

        Assert.InRange(id.Length, 1, 100);
        Assert.Equal(address, PassageAddress.Read(new Discord.Replies.ButtonIds().Read(id)!.Value.Line));
    }

    private static string ContextOf(Loopback.RecordedRequest answer) =>
        MessageBody.ButtonsOf(answer).First(button => button.Label.StartsWith("Context", StringComparison.Ordinal)).Id;
}
