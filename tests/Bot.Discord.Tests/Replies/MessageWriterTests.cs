using System.Collections.Immutable;
using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Replies;

public sealed class MessageWriterTests
{
    private static readonly string[] Scripts = ["plain words of text ", "слово за слово ", "言葉と言葉", "शब्द दर शब्द ", "👨‍👩‍👧‍👦", "*_~|`[]()<@1>", "https://example.com/a_b ", "\n"];
    private readonly MessageWriter _writer = new(new ButtonIds());

    [Fact]
    public void Write_Passage_SaysWhoSaidWhatWhere()
    {
        var reply = new Reply(
            [
                TextBlock.Of(Run.Strong("Ada *Lindqvist*"), " said it:"),
                new PassageBlock(
                    ["We will ", Run.Strong("not"), " wait_ for it."],
                    new Attribution("Ada *Lindqvist*", "the mayor", "said"),
                    new SourceLine("1", "Bridge # 1", "Town Herald", new DateOnly(2024, 3, 1), "https://example.org/a_(1)"),
                    [new SourceLine("2", "Other", null, null, null)],
                    0, 10),
            ],
            []);

        var embed = Assert.Single(_writer.Write(reply).Embeds);

        Assert.Equal(
            """
            **Ada \*Lindqvist\*** said it\:

            > We will **not** wait\_ for it.
            — **Ada \*Lindqvist\***, the mayor (said)
            Bridge \# 1 · Town Herald · 1 March 2024 · [example.org](https://example.org/a%5F%281%29)
            also in Other
            """.ReplaceLineEndings("\n"),
            embed.Description);
    }

    [Fact]
    public void Write_HeadingFirst_IsTheTitle()
    {
        var embed = Assert.Single(_writer.Write(new Reply([new HeadingBlock("A _title_"), TextBlock.Of("text")], [])).Embeds);

        Assert.Equal((@"A \_title\_", "text"), (embed.Title, embed.Description));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\0\u202e")]
    public void Write_NothingToSee_IsStillAMessage(string text)
    {
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(_writer.Write(new Reply([TextBlock.Of(text)], [])).Embeds).Description));
    }

    [Fact]
    public void Write_MoreThanOneCardHolds_GoesOnInASecond()
    {
        var message = _writer.Write(new Reply([TextBlock.Of(string.Concat(Enumerable.Repeat("word ", 1000)))], []));

        Assert.Equal(2, message.Embeds.Length);
        Assert.Equal(1000, message.Embeds.Sum(embed => embed.Description.Split("word").Length - 1));
    }

    [Fact]
    public void Write_MoreThanAMessageHolds_SaysSo()
    {
        var message = _writer.Write(new Reply([TextBlock.Of(string.Concat(Enumerable.Repeat("word ", 5000)))], []));

        Assert.EndsWith("There is more than Discord shows in one message.", message.Embeds[^1].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EndlessPassage_LooksAtWhatFits()
    {
        var text = string.Concat(Enumerable.Repeat("http://x((", 500_000));

        MessageRules.AssertHold(_writer.Write(new Reply([TextBlock.Of(text)], [])));
    }

    [Fact]
    public void Write_RepliesAtAndOverEveryLimit_StayWithinThem()
    {
        var random = new Random(42);
        for (var round = 0; round < 400; round++)
        {
            var message = _writer.Write(RandomReply(random));

            MessageRules.AssertHold(message);
        }
    }

    [Fact]
    public void Write_HostileTextInEveryField_BringsNothingToLife()
    {
        foreach (var text in HostileText.Payloads.Concat(HostileText.Naughty))
        {
            var source = new SourceLine(text, text, text, new DateOnly(2024, 3, 1), text);
            var reply = new Reply(
                [
                    new HeadingBlock(text), TextBlock.Of(text, Run.Strong(text), Run.Code(text)),
                    new ListBlock([new ListItem(text, [text]), new ListItem(Run.Code(text), [text])]),
                    new PassageBlock([text, Run.Strong(text), text], new Attribution(text, text, text), source, [source], 0, 1),
                ],
                [new ReplyAction(text, Invocation.Of("quotes", ("by", text)))]);

            var message = _writer.Write(reply);

            MessageRules.AssertHold(message);
            Assert.All(message.Embeds, embed => MessageRules.AssertOnlyOurMarkup(embed, text));
        }
    }

    private static Reply RandomReply(Random random) => new(
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomBlock(random))],
        [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => new ReplyAction(Text(random, 100), Invocation.Of("quotes", ("by", Text(random, 200)), ("page", random.Next(2) == 0 ? "2" : null))))],
        (ReplyTone)random.Next(3));

    private static Block RandomBlock(Random random) => random.Next(4) switch
    {
        0 => new HeadingBlock(Text(random, 600)),
        1 => TextBlock.Of(Text(random, 5000), Run.Strong(Text(random, 300)), Run.Code(Text(random, 50))),
        2 => new ListBlock([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => new ListItem(Text(random, 100), [Text(random, 200)]))]),
        _ => new PassageBlock(
            [Text(random, 3000), Run.Strong(Text(random, 2000))], new Attribution(Text(random, 300), Text(random, 500), Text(random, 50)),
            new SourceLine("id", Text(random, 500), Text(random, 100), new DateOnly(2024, 3, 1), "https://example.com/" + new string('a', random.Next(3000))),
            [], 0, 1),
    };

    private static string Text(Random random, int most)
    {
        var text = string.Concat(Enumerable.Repeat(Scripts[random.Next(Scripts.Length)], random.Next(1, 400)));
        return text[..Math.Min(text.Length, random.Next(1, most + 1))];
    }
}
