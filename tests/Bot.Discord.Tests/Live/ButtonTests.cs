using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class ButtonTests
{
    [Fact]
    public async Task NextPage_Pressed_TurnsThePageInPlace()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var press = Interactions.Press("=/articles page:\"2\"");

        var second = await bot.AskAsync(press);

        Assert.Equal(6, (int)Callback(discord, press).Body!["type"]!);
        Assert.Equal(ExpectedText(bot, "/articles page:2"), MessageBody.TextOf(second));
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task AnotherQuestion_Pressed_IsAnsweredInANewMessage()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var press = Interactions.Press("/summary about:\"seed\"");

        var answer = await bot.AskAsync(press);

        Assert.Equal(5, (int)Callback(discord, press).Body!["type"]!);
        Assert.Equal(ExpectedText(bot, "/summary about:seed"), MessageBody.TextOf(answer));
    }

    [Fact]
    public async Task Button_PressedAnywhere_IsAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        foreach (var place in Enum.GetValues<Interactions.Place>())
        {
            Assert.Equal(ExpectedText(bot, "/articles page:2"), MessageBody.TextOf(await bot.AskAsync(Interactions.Press("=/articles page:\"2\"", place: place))));
        }
    }

    [Theory]
    [InlineData("#0123456789ABCDEF")]
    [InlineData("something-older")]
    public async Task OldButton_Pressed_IsTooOldForThePresserAlone(string id)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        var answer = await bot.AskAsync(Interactions.Press(id));

        Assert.Contains("too old", MessageBody.TextOf(answer), StringComparison.Ordinal);
        Assert.Equal(64, (int)answer.Body!["data"]!["flags"]!);
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task EveryButtonOfAnAnswer_Pressed_IsAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var answers = new[]
        {
            await bot.AskAsync(Interactions.Slash("articles")),
            await bot.AskAsync(Interactions.Slash("quotes", ("by", "Lindqvist"))),
            await bot.AskAsync(Interactions.Slash("who-said", ("words", "we do not seek escalation or war"))),
        };

        foreach (var (label, id) in answers.SelectMany(MessageBody.ButtonsOf))
        {
            var text = MessageBody.TextOf(await bot.AskAsync(Interactions.Press(id)));
            Assert.True(text.Length > 0 && !text.Contains("too old", StringComparison.Ordinal), $"{label}: {text}");
        }
    }

    private static RecordedRequest Callback(LoopbackDiscord discord, System.Text.Json.Nodes.JsonObject interaction) =>
        discord.Requests.Single(request => request.IsCallback && request.Path.Contains(Interactions.TokenOf(interaction), StringComparison.Ordinal));

    private static string ExpectedText(LiveBot bot, string line) =>
        MessageBody.TextOf(new Discord.Replies.MessageWriter(new Discord.Replies.ButtonIds()).Write(bot.Desk.RunLine(line).Reply));
}
