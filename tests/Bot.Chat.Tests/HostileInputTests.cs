using System.Text.Json;
using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.Tests.Shared;

namespace Bot.Chat.Tests;

public sealed class HostileInputTests
{
    public static TheoryData<string> Strings =>
    [
        "", " ", "\0", "\u001b[31mred\u001b[0m", new string('a', 10_000), new string('"', 1_999), "by:", "by:\"", "::::", "/",
        "@everyone <@123> <#1>", "**bold** [x](http://e.x) `code` ||spoiler||", "<script>alert(1)</script>", "\uD800", "\uDC00x\uD83D",
        "\u202Egnirts\u202C", "e\u0301\u0301\u0301\u0301", "🏳️‍🌈👨‍👩‍👧‍👦", "%s%n{0}", "' OR 1=1 --", "../../etc/passwd", "NaN", "-1", "日本語 العربية हिन्दी",
    ];

    [Theory]
    [MemberData(nameof(Strings))]
    public void Run_HostileValueInAnyOption_GetsAReply(string hostile) => AssertReplies(SeedDesk.Create(), hostile);

    [SharedFact]
    public void Run_NaughtyStringInAnyOption_GetsAReply()
    {
        var desk = SeedDesk.Create();
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.File("data/hostile/naughty-strings.json")))!;
        Assert.All(strings, hostile => AssertReplies(desk, hostile));
    }

    private static ChatChannel Channel => new("chat:1", AskerMayManage: true);

    private static void AssertReplies(NewsDesk desk, string hostile)
    {
        foreach (var definition in desk.Catalogue.Definitions)
        {
            AssertWhole(desk.RunLine($"/{definition.Name} {hostile}", channel: Channel).Reply);
            _ = desk.CompleteLine($"/{definition.Name} {hostile}");
            foreach (var option in definition.Options)
            {
                AssertWhole(desk.Run(Invocation.Of(definition.Name, (option.Name, hostile)), channel: Channel).Reply);
                Assert.True(desk.CompleteOption(definition.Name, option.Name, hostile).Length <= NewsDesk.MostCompletions);
            }
        }

        AssertWhole(desk.RunLine(hostile).Reply);
        AssertWhole(desk.RunLine("/" + hostile).Reply);
        _ = desk.CompleteLine(hostile);
    }

    private static void AssertWhole(Reply reply)
    {
        Assert.NotEmpty(reply.Blocks);
        Assert.All(reply.Blocks.OfType<TextBlock>(), block => Assert.NotEqual("", block.PlainText));
        Assert.All(reply.Blocks.OfType<TextBlock>(), block => Assert.True(block.PlainText.Length < 500));
    }
}
