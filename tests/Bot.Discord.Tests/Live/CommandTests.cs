using Bot.Chat;
using Bot.Chat.Following;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Live;

public sealed class CommandTests
{
    public static TheoryData<string> Lines =>
    [
        "/who-said words:\"we do not seek escalation or war\"",
        "/who-said words:\"we dont seek a war or escalation\" by:Zarif",
        "/who-said words:\"Iran will apologise\"",
        "/who-said words:\"x\" outlet:nowhere",
        "/summary",
        "/summary about:\"bridge number 3\" length:short",
        "/summary about:seed length:long",
        "/ask question:\"how many missiles hit Al Asad?\"",
        "/ask question:\"which bridge will be mended?\" since:2024-03-05",
        "/ask question:missiles since:yesterday",
        "/quotes by:Lindqvist",
        "/quotes by:\"Ada Lindqvist\" about:bridge",
        "/quotes by:Nobody",
        "/articles",
        "/articles about:bridge",
        "/about",
        "/help",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Command_AnyOfTheCatalogue_IsAnsweredAsInEveryChat(string line)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var (command, options) = Read(line);

        var answer = await bot.AskAsync(Interactions.Slash(command, options));

        var expected = new MessageWriter(new ButtonIds()).Write(bot.Desk.RunLine(line, channel: new ChatChannel("here", AskerMayManage: true)).Reply);
        Assert.Equal(MessageBody.TextOf(expected), MessageBody.TextOf(answer));
        Assert.Equal(expected.Buttons.Select(button => button.Label), MessageBody.ButtonsOf(answer).Select(button => button.Label));
        Assert.Equal("PATCH", answer.Method);
        Assert.EndsWith("/messages/@original", answer.Path, StringComparison.Ordinal);
        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task Command_AnyPlace_IsDeferredFirst()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        foreach (var place in Enum.GetValues<Interactions.Place>())
        {
            var interaction = Interactions.Slash(place, "about");

            await bot.AskAsync(interaction);

            var callback = Assert.Single(discord.Requests, request => request.IsCallback && request.Path.Contains(Interactions.TokenOf(interaction), StringComparison.Ordinal));
            Assert.Equal(5, (int)callback.Body!["type"]!);
        }
    }

    [Fact]
    public async Task Command_NoLongerInTheCatalogue_IsRefusedClearly()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.Contains("There is no command", MessageBody.TextOf(await bot.AskAsync(Interactions.Slash("old-command", ("x", "y")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_HostileInput_GetsAReplyAndPingsNobody()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var inputs = HostileText.Payloads.Concat(HostileText.Naughty).Append(new string('a', 10_000)).Append("").ToList();
        var commands = CommandCatalogue.Standard.Definitions.Where(command => command.Leading is not null).ToList();
        for (var at = 0; at < inputs.Count; at++)
        {
            var command = commands[at % commands.Count];
            var option = command.Options[at / commands.Count % command.Options.Length];

            var answer = await bot.AskAsync(Interactions.Slash(command.Name, (command.Leading!.Name, "bridge"), (option.Name, inputs[at])));

            Assert.NotEmpty(MessageBody.TextOf(answer));
        }

        TrafficRules.AssertHold(discord);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task Command_TextOfArticles_BringsNothingToLife()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        var markdown = MessageBody.MarkdownOf(await bot.AskAsync(Interactions.Slash("articles", ("about", "bridge"))));

        Replies.MessageRules.AssertOnlyOurMarkup(new DiscordEmbed(null, markdown, 0), "the articles");
        Assert.DoesNotContain("evil.example)", markdown.Replace("<https://evil.example>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static (string Command, (string, string)[] Options) Read(string line)
    {
        var words = line[1..].Split(' ', 2);
        var options = System.Text.RegularExpressions.Regex.Matches(words.ElementAtOrDefault(1) ?? "", @"(\w+):(?:""([^""]*)""|(\S+))");
        return (words[0], [.. options.Select(o => (o.Groups[1].Value, o.Groups[2].Value + o.Groups[3].Value))]);
    }
}
