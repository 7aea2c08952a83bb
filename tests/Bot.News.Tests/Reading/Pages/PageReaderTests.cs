using System.Text;
using Bot.News.Reading;
using Bot.News.Reading.Encodings;
using Bot.News.Reading.Pages;

namespace Bot.News.Tests.Reading.Pages;

public sealed class PageReaderTests
{
    [Fact]
    public void Read_Story_GivesItsTextWithoutFurniture()
    {
        var text = PageReader.Read(Encoding.UTF8.GetBytes(Pages.Story), null, Pages.Address).Article!.Text;
        Assert.Equal(
            """
            The harbour wall at Port Elm gave way late on Monday, and the sea ran through the lower streets before dawn, the harbour master said.
            “We don’t know when the ferry will sail again,” said the harbour master, Tom Reed, who has watched the wall for thirty years.
            A long night
            About 200 people slept in the school hall, the council said, and no one was hurt.
            The school stays closed until Thursday.
            Engineers will look at the wall on Wednesday, when the wind is expected to fall, and say how long the work will take.
            """, text);
    }

    [Fact]
    public void Read_Story_GivesWhatThePageSaysAboutIt()
    {
        var article = PageReader.Read(Encoding.UTF8.GetBytes(Pages.Story), null, Pages.Address).Article!;
        Assert.Equal(("Harbour wall gives way in storm", "The Gazette", "Jane Doe, Ann Other"), (article.Title, article.Outlet, article.Byline));
        Assert.Equal(new DateTimeOffset(2019, 11, 19, 8, 30, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(("https://www.gazette.example/2019/11/19/harbour", "en-GB"), (article.Url, article.Language));
    }

    [Fact]
    public void Read_AnyPage_GivesTheFeedsItLinksTo()
    {
        var story = PageReader.Read(Encoding.UTF8.GetBytes(Pages.Story), null, Pages.Address);
        Assert.Equal([new FeedLink("https://www.gazette.example/feed.xml", "All news", "application/rss+xml")], story.Feeds.ToArray());
        var front = PageReader.Read(Encoding.UTF8.GetBytes(Pages.Front), null, null);
        Assert.Null(front.Article);
        Assert.Equal("https://www.gazette.example/atom", Assert.Single(front.Feeds).Url);
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", null)]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "text/html; charset=iso-8859-1")]
    [InlineData("windows-1252", "text/html; charset=nonsense")]
    public void Read_InAnyEncoding_GivesTheText(string encoding, string? contentType)
    {
        var wide = Charsets.Find(encoding)!;
        var html = Pages.Story.Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("&rsquo;", "’", StringComparison.Ordinal);
        var article = PageReader.Read((byte[])[.. wide.GetPreamble(), .. wide.GetBytes(html)], contentType, null).Article!;
        Assert.Contains("We don’t know", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SavedPageAsArticleFile_GivesTheArticle()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Pages.Story));
        var article = Assert.Single(ArticleReader.Read(file, "saved/harbour.html")).Article!;
        Assert.Equal(("saved/harbour", "Harbour wall gives way in storm", "The Gazette"), (article.Id, article.Title, article.Outlet));
        Assert.StartsWith("The harbour wall", article.Text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example/2019/11/19/x", "2019-11-19")]
    [InlineData("https://a.example/x-20191119-y", "2019-11-19")]
    [InlineData("https://a.example/2019/13/45/x", null)]
    [InlineData("https://a.example/1234567890", null)]
    public void Of_Address_IsItsDay(string address, string? day) =>
        Assert.Equal(day, AddressDate.Of(address)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("written by: Jane Doe |", "Jane Doe")]
    [InlineData("Byron Smith", "Byron Smith")]
    [InlineData("Jane Doe Published 11:11 PM EST Nov 19, 2019", "Jane Doe")]
    [InlineData("https://www.facebook.com/gazette", null)]
    [InlineData("@gazette", null)]
    [InlineData("{{author}}", null)]
    [InlineData("12", null)]
    public void Clean_Byline_IsTheNames(string value, string? names) => Assert.Equal(names, Bylines.Clean(value));
}
