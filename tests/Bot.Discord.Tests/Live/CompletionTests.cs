using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Live;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("who-said", "by", "Ada")]
    [InlineData("who-said", "outlet", "Town")]
    [InlineData("articles", "about", "Council")]
    [InlineData("quotes", "by", "")]
    [InlineData("quotes", "by", "nobody at all")]
    [InlineData("no-such-command", "by", "x")]
    public async Task Typing_Anything_IsCompletedAsInEveryChat(string command, string option, string typed)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        var answer = await bot.AskAsync(Interactions.Typing(command, option, typed));

        Assert.Equal(8, (int)answer.Body!["type"]!);
        Assert.Equal(
            Choices.Of(bot.Desk.CompleteOption(command, option, typed)).Select(choice => choice.Value),
            answer.Body!["data"]!["choices"]!.AsArray().Select(choice => (string)choice!["value"]!));
    }

    [Fact]
    public async Task Typing_Anywhere_IsCompleted()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        foreach (var place in Enum.GetValues<Interactions.Place>())
        {
            var answer = await bot.AskAsync(Interactions.Typing("quotes", "by", "Ada", place));
            Assert.Equal("Ada Lindqvist", (string)Assert.Single(answer.Body!["data"]!["choices"]!.AsArray())!["value"]!);
        }
    }

    [Fact]
    public async Task Typing_HostileText_StaysWithinTheLimits()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        foreach (var text in HostileText.Payloads)
        {
            await bot.AskAsync(Interactions.Typing("articles", "about", text));
        }

        TrafficRules.AssertHold(discord);
    }
}
