using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Chat.Tests;

public sealed class PassageContextTests
{
    private const string Text = """
        The council met on Tuesday.

        It was late. The bridge will be mended before winter, said the mayor. Nobody objected.

        The meeting ended at noon.

        Share this on Facebook

        The next one is in May.
        """;

    [Theory]
    [InlineData("The bridge will be mended", "The council met on Tuesday.", "The meeting ended at noon.")]
    [InlineData("The council met on Tuesday.", "The council met on Tuesday.", "Nobody objected.")]
    [InlineData("meeting ended", "It was late.", "The meeting ended at noon.")]
    [InlineData("late. The bridge", "The council met on Tuesday.", "The meeting ended at noon.")]
    [InlineData("The next one", "The next one", "is in May.")]
    public void Around_Passage_IsItsParagraphAndTheNeighboursVerbatim(string words, string begins, string ends)
    {
        var (desk, article) = Desk(Text);

        var passage = Around(desk, article, words);

        Assert.StartsWith(begins, passage.PlainText, StringComparison.Ordinal);
        Assert.EndsWith(ends, passage.PlainText, StringComparison.Ordinal);
        Assert.Equal(Text[passage.Start..passage.End], passage.PlainText);
        Assert.Equal(words, string.Concat(passage.Words.Where(run => run.Style == RunStyle.Strong).Select(run => run.Text)));
        Assert.Equal("a", passage.Source.ArticleId);
    }

    [Fact]
    public void Around_PassageOfAnEarlierVersion_IsShownFromThere()
    {
        const string Closed = "The storm came near.\n\n“We will close the harbour before the storm comes,” Mayor Lena Ortiz said on Monday.\n\nThe ferries wait.";
        var index = new NewsIndex();
        index.Publish(builder => builder.Add(Document.Read(new Article("storm", Closed))));
        index.Publish(builder => builder.Add(Document.Read(new Article("storm", "“The harbour stays open for every ferry tonight,” Mayor Lena Ortiz said on Monday."))));
        var desk = new NewsDesk(index, TimeProvider.System, "1");
        var shown = desk.RunLine("/who-said we will close the harbour before the storm comes").Reply.Blocks.OfType<PassageBlock>().First();

        var around = desk.Around(PassageAddress.Of(shown))!;

        Assert.Contains("earlier version", Assert.IsType<TextBlock>(around.Blocks[0]).PlainText, StringComparison.Ordinal);
        var passage = Assert.IsType<PassageBlock>(around.Blocks[1]);
        Assert.Equal(("storm", Closed), (passage.Source.ArticleId, passage.PlainText));
        Assert.Null(desk.Around(new PassageAddress("storm", new TextSpan(0, 5), 7)));
    }

    [Fact]
    public void Around_LongNeighbours_IsTheParagraphAlone()
    {
        var far = string.Concat(Enumerable.Repeat("The council met again. ", 100));
        var (desk, article) = Desk($"{far}\n\nHere it is. The bridge stands.\n\n{far}");

        Assert.Equal("Here it is. The bridge stands.", Around(desk, article, "bridge").PlainText);
    }

    [Fact]
    public void Around_EndlessParagraph_IsTheSentencesNextToIt()
    {
        var far = string.Concat(Enumerable.Repeat("The council met again. ", 200));
        var (desk, article) = Desk($"{far}The bridge stands. {far}");

        Assert.Equal(
            "The council met again. The council met again. The bridge stands. The council met again. The council met again.",
            Around(desk, article, "bridge").PlainText);
    }

    [Theory]
    [InlineData("gone", 0, 11)]
    [InlineData("a", 5, 16)]
    [InlineData("a", 0, 100_000)]
    [InlineData("a", 11, 0)]
    public void Around_WordsThatAreNotThere_IsNothing(string id, int start, int end)
    {
        var (desk, article) = Desk(Text);

        Assert.Null(desk.Around(Address(article, "The council") with { ArticleId = id, Span = new TextSpan(start, end) }));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("https://example.org/a-b?c=d-1")]
    [InlineData("")]
    public void Address_Written_ReadsAsTheSame(string id)
    {
        var address = new PassageAddress(id, new TextSpan(7, 4_999_999), 0xFFFFFFFE);

        Assert.Equal(address, PassageAddress.Read(address.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("1-2-3")]
    [InlineData("-1-2-3-a")]
    [InlineData("1-2-zz-a")]
    [InlineData("1-99999999999-0-a")]
    public void Address_SomethingElse_IsNone(string text)
    {
        Assert.Null(PassageAddress.Read(text));
    }

    [Fact]
    public void About_StatusOfParts_IsShownAsItIsNow()
    {
        var calls = 0;
        var desk = new NewsDesk(new NewsIndex(), TimeProvider.System, "1", status: () => [new StatusLine("Discord", $"asked {++calls} times")]);

        desk.RunLine("/about");
        var list = desk.RunLine("/about").Reply.Blocks.OfType<ListBlock>().Single();

        Assert.Contains(list.Items, item => item.Term.Text == "Discord" && item.Runs.Single().Text == "asked 2 times");
    }

    private static (NewsDesk Desk, Article Article) Desk(string text)
    {
        var (index, article) = (new NewsIndex(), new Article("a", text));
        index.Publish(builder => builder.Add(Document.Read(article)));
        return (new NewsDesk(index, TimeProvider.System, "1"), article);
    }

    private static PassageBlock Around(NewsDesk desk, Article article, string words) =>
        desk.Around(Address(article, words))!.Blocks.OfType<PassageBlock>().Single();

    private static PassageAddress Address(Article article, string words)
    {
        var start = article.Text.ToString().IndexOf(words, StringComparison.Ordinal);
        return PassageAddress.Of(new PassageBlock([words], null, new SourceLine(article.Id, "", null, null, null), [], start, start + words.Length));
    }
}
