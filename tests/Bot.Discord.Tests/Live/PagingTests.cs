using Bot.Chat;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;
using Bot.News;
using Bot.News.Index;

namespace Bot.Discord.Tests.Live;

/// <summary>The matches of one answer, page by page.</summary>
public sealed class PagingTests
{
    private const string Words = "harbour closing";

    /// <summary>What the mayor says in each article: the harbour in it, and the rest different.</summary>
    private static readonly string[] Sayings =
    [
        "We close the harbour of Norwick because the old crane fell into the water in a storm",
        "In Halden they are closing the harbour while divers look for a lost anchor",
        "Whoever closes the harbour at Vell hears from us before the feast of the fishermen",
        "Customs officers closed the harbours of the south to lorries without papers",
        "If ice comes up the river, Essel is closing the small harbours until March",
        "Dock workers in Marrow saw that we closed the harbour over unpaid night shifts",
        "A film company paid, and Gessa closes the harbours for eleven days",
    ];

    [Theory]
    [InlineData("who-said", "words", Words)]
    [InlineData("quotes", "by", "Ada Lindqvist")]
    [InlineData("ask", "question", "close harbour")]
    [InlineData("articles", "about", "harbour")]
    public async Task Pages_TurnedToTheEndAndBack_AreThoseOfEveryChatInPlace(string command, string option, string value)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, desk: Desk);
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
        var topic = string.Join(", ", Enumerable.Repeat("the harbour and the harbours", 8));
        await using var discord = await LoopbackDiscord.StartAsync();
        string next;
        await using (var before = await LiveBot.ConnectAsync(discord, desk: Desk))
        {
            next = NextOf(await before.AskAsync(Interactions.Slash("quotes", ("by", "Ada Lindqvist"), ("about", topic))))!;
        }

        await using var bot = await LiveBot.ConnectAsync(discord, desk: Desk);

        Assert.Equal(Expected(bot, $"/quotes by:\"Ada Lindqvist\" about:\"{topic}\" page:2"), MessageBody.TextOf(await bot.AskAsync(Interactions.Press(next))));
    }

    [Fact]
    public async Task EveryButton_AfterARestart_IsAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        List<(string Label, string Id)> buttons = [];
        await using (var before = await LiveBot.ConnectAsync(discord, desk: Desk))
        {
            buttons.AddRange(MessageBody.ButtonsOf(await before.AskAsync(Interactions.SlashWithPrivacy(true, "who-said", ("words", Words)))));
        }

        await using var bot = await LiveBot.ConnectAsync(discord, desk: Desk);
        Assert.Equal(
            ["Next page", "Context", "Context", "Context", "Show everyone"],
            buttons.Select(button => button.Label.Split(':')[0]));
        foreach (var (label, id) in buttons)
        {
            var text = MessageBody.TextOf(await bot.AskAsync(Interactions.Press(id, underPrivateMessage: true)));
            Assert.False(text.Contains("too old", StringComparison.Ordinal), $"{label}: {text}");
        }
    }

    private static NewsDesk Desk { get; } = new(Index(), TimeProvider.System, "1");

    private static NewsIndex Index()
    {
        var index = new NewsIndex();
        index.Publish(builder =>
        {
            for (var number = 0; number < Sayings.Length; number++)
            {
                builder.Add(Document.Read(new Article($"port-{number}", $"“{Sayings[number]},” said Ada Lindqvist, the mayor.\n\nMore was not known on day {number} of the talks.")
                {
                    Title = $"Harbour news {number}", Published = new DateTimeOffset(2024, 1, 1 + number, 0, 0, 0, TimeSpan.Zero),
                }));
            }
        });
        return index;
    }

    private static string? NextOf(RecordedRequest answer) => ButtonOf(answer, "Next page");

    private static string? ButtonOf(RecordedRequest answer, string label) =>
        MessageBody.ButtonsOf(answer).Where(button => button.Label == label).Select(button => button.Id).SingleOrDefault();

    private static string Expected(LiveBot bot, string line) => MessageBody.TextOf(new MessageWriter(new ButtonIds()).Write(bot.Desk.RunLine(line).Reply));
}
