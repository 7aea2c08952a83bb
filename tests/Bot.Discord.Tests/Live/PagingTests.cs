using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

/// <summary>The matches of one answer, page by page.</summary>
public sealed class PagingTests
{
    private const string Words = "the bridge will be mended before winter";

    [Theory]
    [InlineData("who-said", "words", Words)]
    [InlineData("quotes", "by", "Ada Lindqvist")]
    [InlineData("ask", "question", "which bridge will be mended before winter?")]
    [InlineData("articles", "about", "bridge")]
    public async Task Pages_TurnedToTheEndAndBack_AreThoseOfEveryChatInPlace(string command, string option, string value)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var answer = await bot.AskAsync(Interactions.Slash(command, (option, value)));
        var page = 1;
        for (; NextOf(answer) is { } next && page < 20; page++)
        {
            var press = Interactions.Press(next);
            answer = await bot.AskAsync(press);

            Assert.Equal(6, bot.AcknowledgementOf(press).Kind);
            Assert.Equal(Expected(bot, $"/{command} {option}:\"{value}\" page:{page + 1}"), MessageBody.TextOf(answer));
        }

        Assert.InRange(page, 2, 19);
        answer = await bot.AskAsync(Interactions.Press(ButtonOf(answer, "Previous page")!));
        Assert.Equal(Expected(bot, $"/{command} {option}:\"{value}\" page:{page - 1}"), MessageBody.TextOf(answer));
    }

    [Fact]
    public async Task NextPage_OfALongQuestionAfterARestart_TurnsThePage()
    {
        var question = $"I have it in my ears that somebody, the mayor of the town or somebody else on the council, told everybody that {Words}, or did she not?";
        await using var discord = await LoopbackDiscord.StartAsync();
        string next;
        await using (var before = await LiveBot.ConnectAsync(discord))
        {
            next = NextOf(await before.AskAsync(Interactions.Slash("ask", ("question", question))))!;
        }

        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.Equal(Expected(bot, $"/ask question:\"{question}\" page:2"), MessageBody.TextOf(await bot.AskAsync(Interactions.Press(next))));
    }

    [Fact]
    public async Task EveryButton_AfterARestart_IsAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        List<(string Label, string Id)> buttons = [];
        await using (var before = await LiveBot.ConnectAsync(discord))
        {
            buttons.AddRange(MessageBody.ButtonsOf(await before.AskAsync(Interactions.SlashWithPrivacy(true, "who-said", ("words", Words)))));
        }

        await using var bot = await LiveBot.ConnectAsync(discord);
        Assert.Subset(buttons.Select(button => button.Label).ToHashSet(), new HashSet<string>(["Next page", "More from this speaker", "Sum up the article", "Show everyone"]));
        foreach (var (label, id) in buttons)
        {
            var text = MessageBody.TextOf(await bot.AskAsync(Interactions.Press(id, underPrivateMessage: true)));
            Assert.False(text.Contains("too old", StringComparison.Ordinal), $"{label}: {text}");
        }
    }

    private static string? NextOf(RecordedRequest answer) => ButtonOf(answer, "Next page");

    private static string? ButtonOf(RecordedRequest answer, string label) =>
        MessageBody.ButtonsOf(answer).Where(button => button.Label == label).Select(button => button.Id).SingleOrDefault();

    private static string Expected(LiveBot bot, string line) => MessageBody.TextOf(new MessageWriter(new ButtonIds()).Write(bot.Desk.RunLine(line).Reply));
}
