using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Text;
using Bot.News;

namespace Bot.Discord.Tests.Live;

public sealed class MessageMenuTests
{
    public static TheoryData<string, string?> Quoting => new()
    {
        { "Did he really say “We do not seek escalation or war”? wow", null },
        { "> we do not seek escalation or war\nreally?", null },
        { "lol \"ok\" and \"We do **not** seek escalation or war\" <@1>", null },
        { "we dont seek escalation or war", null },
        { "", "We do not seek escalation or war" },
    };

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task WhoSaidThis_MessageThatQuotes_NamesTheSpeaker(string content, string? card)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var expected = bot.Desk.RunLine("/who-said words:\"We do not seek escalation or war\"").Reply;

        var text = MessageBody.TextOf(await bot.AskAsync(Interactions.OnMessage(Interactions.Place.Server, "Who said this?", content, card)));

        Assert.Contains(expected.Blocks.OfType<Bot.Chat.Replies.PassageBlock>().First().PlainText[..40], text.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task WhoSaidThis_WordsThatAnEditTookOut_AreFoundInTheEarlierVersion()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var index = News.Index();
        index.Publish(builder => builder.Add(Document.Read(new Article("storm", "“We will close the harbour before the storm comes,” Mayor Lena Ortiz said."))));
        index.Publish(builder => builder.Add(Document.Read(new Article("storm", "“The harbour stays open for every ferry tonight,” Mayor Lena Ortiz said."))));
        await using var bot = await LiveBot.ConnectAsync(discord, desk: new NewsDesk(index, TimeProvider.System, "1"));

        var answer = await bot.AskAsync(Interactions.OnMessage(Interactions.Place.Server, "Who said this?", "wow: \"We will close the harbour before the storm comes\""));
        var context = MessageBody.ButtonsOf(answer).First(button => button.Label.StartsWith("Context", StringComparison.Ordinal)).Id;
        var around = await bot.AskAsync(Interactions.Press(context));

        Assert.Contains("Lena Ortiz", MessageBody.TextOf(answer), StringComparison.Ordinal);
        Assert.Contains("earlier version", MessageBody.TextOf(answer), StringComparison.Ordinal);
        Assert.Contains("earlier version", MessageBody.TextOf(around), StringComparison.Ordinal);
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task WhoSaidThis_Anywhere_IsAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        foreach (var place in Enum.GetValues<Interactions.Place>())
        {
            Assert.NotEmpty(MessageBody.TextOf(await bot.AskAsync(Interactions.OnMessage(place, "Who said this?", "we do not seek escalation or war"))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<@123456789012345678> https://example.com")]
    [InlineData("🤷")]
    public async Task WhoSaidThis_MessageWithoutWords_SaysSo(string content)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.Contains("no words", MessageBody.TextOf(await bot.AskAsync(Interactions.OnMessage(Interactions.Place.Server, "Who said this?", content))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("look: https://www.example.org/bridges/3/?utm_source=x#top")]
    [InlineData("https://nowhere.example/ and <https://example.org/bridges/3>")]
    public async Task SummariseThis_LinkToAnArticle_SumsItUp(string content)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var expected = bot.Desk.RunLine("/summary about:council-3").Reply;

        var answer = await bot.AskAsync(Interactions.OnMessage(Interactions.Place.Server, "Summarise this", content));

        Assert.Equal(MessageBody.TextOf(new Discord.Replies.MessageWriter(new Discord.Replies.ButtonIds()).Write(expected)), MessageBody.TextOf(answer));
    }

    [Theory]
    [InlineData("no link at all", "no link in this message")]
    [InlineData("https://example.org/bridges/999", "no article that this message links to")]
    public async Task SummariseThis_NoSuchArticle_SaysSo(string content, string expected)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.Contains(expected, MessageBody.TextOf(await bot.AskAsync(Interactions.OnMessage(Interactions.Place.Server, "Summarise this", content))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mentions")]
    [InlineData("mention_roles")]
    public async Task Menu_MessageThatMentionsSomebodyWhereTheBotIsNot_IsAnsweredAllTheSame(string kind)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, options => options.PrivateGuildIds = [Samples.UnknownGuildId]);
        var interaction = Interactions.OnMessage(Interactions.Place.UnknownServer, "Who said this?", "<@1> we do not seek escalation or war");
        var message = interaction["data"]!["resolved"]!["messages"]!.AsObject().Single().Value!;
        message[kind] = new JsonArray(kind == "mentions" ? Samples.Person() : JsonValue.Create("700000000000000077"));

        var answer = await bot.AskAsync(interaction);

        var expected = bot.Desk.RunLine("/who-said words:\"we do not seek escalation or war\"").Reply;
        Assert.Equal(MessageBody.TextOf(new Discord.Replies.MessageWriter(new Discord.Replies.ButtonIds()).Write(expected)), MessageBody.TextOf(answer));
        Assert.Contains(MessageBody.ButtonsOf(answer), button => button.Label == "Show everyone");
        Assert.Equal((4, true), bot.AcknowledgementOf(interaction));
        TrafficRules.AssertHold(discord);
        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task Interaction_Unreadable_IsAnsweredWithAnApology()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var interaction = Interactions.Slash("about");
        interaction.Remove("entitlements");

        Assert.Contains("could not read", MessageBody.TextOf(await bot.AskAsync(interaction)), StringComparison.Ordinal);
        await bot.AssertAnswersAsync();
    }

    [Fact]
    public async Task Menu_HostileMessages_GetAReply()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        foreach (var text in HostileText.Payloads)
        {
            Assert.NotEmpty(MessageBody.TextOf(await bot.AskAsync(Interactions.OnMessage(Interactions.Place.Server, "Who said this?", text))));
        }

        TrafficRules.AssertHold(discord);
    }
}
