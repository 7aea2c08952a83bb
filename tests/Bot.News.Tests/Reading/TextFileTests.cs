using System.Text;
using static Bot.News.Tests.Reading.ReaderCases;

namespace Bot.News.Tests.Reading;

public class TextFileTests
{
    [Fact]
    public void TextFile_WithHeader_GivesFieldsAndTheTextBehindIt()
    {
        var article = ReadArticle("today/a.txt",
            "Outlet: The Paper\r\nTITLE: Rain  at last\r\nurl: https://paper.example/rain\r\npublished: 2020-01-07\r\n"
            + "Byline: A. Writer\r\nlanguage: en\r\n\r\nIt rained.\r\n");

        Assert.Equal("today/a", article.Id);
        Assert.Equal("It rained.\r\n", article.Text);
        Assert.Equal("Rain at last", article.Title);
        Assert.Equal("The Paper", article.Outlet);
        Assert.Equal("https://paper.example/rain", article.Url);
        Assert.Equal("A. Writer", article.Byline);
        Assert.Equal(new DateTimeOffset(2020, 1, 7, 0, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Theory]
    [InlineData("Quote: he said it.\n\nMore text.")]
    [InlineData("title: a line\nand prose without a colon\n\nText.")]
    [InlineData("title: a header and nothing else\n")]
    [InlineData("The title: is not a name\n\nText.")]
    [InlineData("\ntitle: too late\n\nText.")]
    [InlineData("note: not one of ours\ntitle: x\n\nText.")]
    public void TextFile_WithoutHeader_KeepsAllOfItsText(string content) =>
        Assert.Equal(content, ReadArticle("a.txt", content).Text);

    [Theory]
    [InlineData("A storm is coming\n\nIt will be here by noon.", "A storm is coming")]
    [InlineData("  A storm is coming \r\n\r\nIt will be here by noon.", "A storm is coming")]
    [InlineData("Who won the race?\nNobody did.", "Who won the race?")]
    [InlineData("Storm nears the U.S.\n\nStorm nears the U.S.\n\nIt is big.", "Storm nears the U.S.")]
    [InlineData("The storm came at noon.\n\nIt was big.", null)]
    [InlineData("“The storm came.”\n\nIt was big.", null)]
    [InlineData("LONDON (Agency) —\n\nIt was big.", null)]
    [InlineData("Advertisement\n\nIt was big.", null)]
    [InlineData("A storm is coming", null)]
    [InlineData("A storm is coming\n\n", null)]
    public void TextFile_WithoutHeader_TakesTheTitleFromAHeadline(string content, string? title) =>
        Assert.Equal(title, ReadArticle("a.txt", content).Title);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \n\t\n", "it is empty")]
    [InlineData("-- ... --", "its text has no words")]
    [InlineData("title: a title\n\n   \n", "it is empty")]
    [InlineData("a\0b", "it holds NUL bytes: not text, or UTF-16 without its byte order mark")]
    public void TextFile_WithNothingToRead_IsRefusedWithTheReason(string content, string reason)
    {
        var outcome = ReadOne("a.txt", content);
        Assert.Equal(reason, outcome.Reason);
        Assert.Equal("a.txt", outcome.Name);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0x41 })]
    [InlineData(new byte[] { 0x41, 0xC3 })]
    [InlineData(new byte[] { 0x41, 0xED, 0xA0, 0x80 })]
    public void TextFile_NotUtf8_IsRefused(byte[] content) =>
        Assert.Equal("it is not valid UTF-8", Assert.Single(Read("a.txt", content)).Reason);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void TextFile_WithByteOrderMark_IsReadWithoutIt(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding) is var e ? (byte[])[.. e.GetPreamble(), .. e.GetBytes("Überall — “hier”.")] : [];
        Assert.Equal("Überall — “hier”.", Assert.Single(Read("a.txt", bytes)).Article!.Text);
    }

    [Fact]
    public void TextFile_OverTheLimit_IsRefused()
    {
        Assert.Null(ReadOne("a.txt", new string('a', News.Reading.ArticleReader.MostBytes)).Reason);
        Assert.Equal("it is larger than 5 MB", ReadOne("a.txt", new string('a', News.Reading.ArticleReader.MostBytes + 1)).Reason);
    }

    [Fact]
    public void SeedArticle_WithoutHeader_HasItsRepeatedHeadlineAsTitle()
    {
        var path = Directory.GetFiles(Path.Combine(Bot.Tests.Shared.SharedFolder.Repository, "seeds"), "000_*.txt").Single();
        using var stream = File.OpenRead(path);
        var article = Assert.Single(News.Reading.ArticleReader.Read(stream, Path.GetFileName(path))).Article!;
        Assert.Equal("Iran launches missiles at US military facilities in Iraq, Pentagon confirms", article.Title);
        Assert.Equal(File.ReadAllText(path), article.Text);
        Assert.Equal("000_fc24fe534a1ec5a7", article.Id);
    }
}
