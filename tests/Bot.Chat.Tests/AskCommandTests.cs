using Bot.Chat.Replies;
using Bot.News;

namespace Bot.Chat.Tests;

/// <summary>What <c>/ask</c> shows: why a sentence was chosen, the same story once, and nothing where nothing answers.</summary>
public sealed class AskCommandTests
{
    private const string Wire =
        "The ferry Aurora ran aground off Halden on Monday with 80 people on board. Nobody was hurt, the coast guard said. "
        + "Divers will look at the hull on Tuesday, and the company will pay for buses until then.";

    [Fact]
    public void RunLine_Explain_SaysWhatEachReasonAdds()
    {
        var blocks = SeedDesk.Create().RunLine("/ask how many missiles hit al asad explain:yes").Reply.Blocks;

        var passages = blocks.OfType<PassageBlock>().Count();
        var reasons = blocks.OfType<TextBlock>().Select(b => b.PlainText).Where(t => t.StartsWith("Why: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(passages, reasons.Count);
        Assert.All(reasons, why =>
        {
            Assert.Matches(@"^Why: (-?\d+\.\d|terms|title|recency|type|place|, | )+; \d+\.\d in all\.$", why);
            foreach (var reason in (string[])["terms", "title", "recency", "type", "place"])
            {
                Assert.Contains(reason + " ", why, StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [InlineData("/ask how many missiles hit al asad")]
    [InlineData("/ask how many missiles hit al asad explain:no")]
    public void RunLine_NotToExplain_SaysNothingOfReasons(string line) =>
        Assert.DoesNotContain(SeedDesk.Create().RunLine(line).Reply.Blocks.OfType<TextBlock>(), b => b.PlainText.StartsWith("Why", StringComparison.Ordinal));

    [Fact]
    public void RunLine_SameStoryFromThreeOutlets_IsOneAnswerAlsoInTheOthers()
    {
        var desk = SeedDesk.Create(Copy("a", "The Post"), Copy("b", "The Echo"), Copy("c", "The Mail"));

        foreach (var line in (string[])["/ask how many people were on the ferry Aurora", "/articles ferry Aurora", "/articles"])
        {
            var passages = desk.RunLine(line).Reply.Blocks.OfType<PassageBlock>().Where(p => p.Source.Outlet is not null).ToList();
            Assert.Equal(passages.Select(p => p.Start).Distinct(), passages.Select(p => p.Start));
            Assert.Equal(2, passages[0].AlsoIn.Length);
        }
    }

    [Fact]
    public void RunLine_ArticleReportsWhatNobodyIsNamedFor_NamesNobody()
    {
        var desk = SeedDesk.Create(Document.Read(new Article(
            "vote", "More than a day after Olav Brekke was pronounced the winner of Halden’s 2020 mayoral election, Anna Berg has yet to publicly acknowledge her loss.")));

        var passage = desk.RunLine("/ask who won the mayoral election in Halden").Reply.Blocks.OfType<PassageBlock>().First();

        Assert.Equal("vote", passage.Source.ArticleId);
        Assert.Null(passage.Speaker);
    }

    [Fact]
    public void RunLine_NothingAnswers_SaysSoAndNamesTheNearestArticlesOnly()
    {
        var desk = SeedDesk.Create(Copy("a", "The Post"));

        var reply = desk.RunLine("/ask what did the astronomers of Aurora publish about neutrino oscillations in antarctic observatories").Reply;

        Assert.Equal(ReplyTone.Nothing, reply.Tone);
        Assert.Empty(reply.Blocks.OfType<PassageBlock>());
        Assert.StartsWith("I looked through 2 articles, and nothing there answers", Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText, StringComparison.Ordinal);
        Assert.Equal("The nearest articles", Assert.Single(reply.Blocks.OfType<HeadingBlock>()).Text);
        Assert.Equal(["Ferry runs aground"], Assert.Single(reply.Blocks.OfType<ListBlock>()).Items.Select(i => i.Term.Text));
    }

    [Fact]
    public void RunLine_OneSentenceAnswers_IsNotPadded() =>
        Assert.Single(SeedDesk.Create(Copy("a", "The Post")).RunLine("/ask who will pay for buses").Reply.Blocks.OfType<PassageBlock>(), p => p.PlainText.Contains("buses", StringComparison.Ordinal));

    private static Document Copy(string id, string outlet) => Document.Read(new Article(id, Wire)
    {
        Title = "Ferry runs aground", Outlet = outlet, Published = new DateTimeOffset(2020, 1, 8, 0, 0, 0, TimeSpan.Zero),
    });
}
