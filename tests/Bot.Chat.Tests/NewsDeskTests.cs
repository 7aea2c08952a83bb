using Bot.Chat.Replies;

namespace Bot.Chat.Tests;

public sealed class NewsDeskTests
{
    [Theory]
    [InlineData("/who-said", "/who-said needs words: what was said, as you remember it.")]
    [InlineData("/who-said ???", "I find no words in \"???\".")]
    [InlineData("/who-said \u0000\u0007\u200B", "/who-said needs words: what was said, as you remember it.")]
    [InlineData("/quotes", "/quotes needs by: the person or organisation.")]
    [InlineData("/summary irbil length:endless", "\"length\" takes short, medium, long.")]
    [InlineData("/ask what since:soon", "\"since\" takes a day or a time, such as 2026-11-23, Tuesday, last week or March 2022.")]
    [InlineData("/ask what until:2026-02-30", "\"until\" takes a day or a time, such as 2026-11-23, Tuesday, last week or March 2022.")]
    [InlineData("/quotes Zarif page:0", "\"page\" takes a whole number from 1.")]
    [InlineData("/quotes Zarif page:99999999999999999999", "\"page\" takes a whole number from 1.")]
    public void RunLine_BadInput_IsRefusedClearly(string line, string sentence)
    {
        var result = SeedDesk.Create().RunLine(line);

        Assert.Null(result.Answer);
        Assert.Equal(ReplyTone.Refusal, result.Reply.Tone);
        Assert.Equal(sentence, Assert.IsType<TextBlock>(result.Reply.Blocks[0]).PlainText);
    }

    [Fact]
    public void RunLine_TooManyCharacters_SaysHowManyItTakes()
    {
        var result = SeedDesk.Create().RunLine("/who-said " + new string('x', 10_000));

        Assert.Equal(
            "That is 10,000 characters for \"words\"; I take up to 2,000. Try the part that matters.",
            Assert.IsType<TextBlock>(result.Reply.Blocks[0]).PlainText);
    }

    [Fact]
    public void Run_UnknownOption_IsRefused()
    {
        var result = SeedDesk.Create().Run(Invocation.Of("about", ("colour", "blue")));

        Assert.Equal("/about has no option \"colour\".", Assert.IsType<TextBlock>(result.Reply.Blocks[0]).PlainText);
    }

    [Fact]
    public void Run_Help_NamesEveryCommandWithAnExampleThatWorks()
    {
        var desk = SeedDesk.Create();
        var list = desk.RunLine("/help").Reply.Blocks.OfType<ListBlock>().Single();

        Assert.Equal(desk.Catalogue.WithoutChannels.Select(d => d.Example), list.Items.Select(item => item.Term.Text));
        Assert.All(list.Items, item => Assert.NotEqual(ReplyTone.Refusal, desk.RunLine(item.Term.Text).Reply.Tone));
    }

    [Fact]
    public void Run_About_SaysWhatThereIsAndWhatIsKept()
    {
        var reply = SeedDesk.Create().RunLine("/about").Reply;
        var lines = reply.Blocks.OfType<ListBlock>().Single().Items.ToDictionary(i => i.Term.Text, i => i.Runs.Single().Text);

        Assert.Equal("1", lines["Articles"]);
        Assert.Equal("1.2.3", lines["Version"]);
        Assert.Contains("nothing about the people who ask", lines["Stored"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/who-said we dont seek a war or escalation")]
    [InlineData("/summary irbil")]
    [InlineData("/summary")]
    [InlineData("/ask how many missiles hit al asad")]
    [InlineData("/quotes Zarif")]
    [InlineData("/articles missiles")]
    public void RunLine_AnyAnswer_ShowsTheArticlesOwnWords(string line)
    {
        var passages = SeedDesk.Create().RunLine(line).Reply.Blocks.OfType<PassageBlock>().ToList();

        Assert.NotEmpty(passages);
        Assert.All(passages, p => Assert.Equal(SeedDesk.Seed.Article.Text[p.Start..p.End], p.PlainText));
    }
}
