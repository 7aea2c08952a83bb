using Bot.News;
using Bot.News.Index;

namespace Bot.Chat.Tests;

public sealed class FindArticleTests
{
    [Theory]
    [InlineData("https://example.org/news/1", "one")]
    [InlineData("http://www.example.org/news/1/", "one")]
    [InlineData("https://EXAMPLE.org/news/1?utm_source=chat#top", "one")]
    [InlineData("https://example.org/story?id=7", "seven")]
    [InlineData("https://example.org/story?id=8", null)]
    [InlineData("https://example.org/story", null)]
    [InlineData("https://example.org/News/1", null)]
    [InlineData("https://example.org:8080/news/1", null)]
    [InlineData("https://example.com/news/1", null)]
    [InlineData("https://example.net/?p=3", null)]
    public void FindArticle_Address_IsTheArticleItLeadsTo(string address, string? id)
    {
        var index = new NewsIndex();
        index.Publish(builder =>
        {
            builder.Add(Document.Read(new Article("one", "A sentence.") { Url = "https://example.org/news/1" }));
            builder.Add(Document.Read(new Article("seven", "A sentence.") { Url = "https://example.org/story?id=7" }));
            builder.Add(Document.Read(new Article("front", "A sentence.") { Url = "https://example.net/" }));
            builder.Add(Document.Read(new Article("none", "A sentence.")));
        });

        Assert.Equal(id, new NewsDesk(index, TimeProvider.System, "1").FindArticle(new Uri(address)));
    }
}
