using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class TitlesTests
{
    private const int Articles = 600;

    [Theory]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("ko")]
    [InlineData("ringring")]
    [InlineData("zzz")]
    public void CompleteTitle_ManyOrFewWithThePrefix_AreTheNewestEachOnce(string prefix)
    {
        var (news, random) = (new NewsIndex(), new RandomNews(21));
        news.Publish(builder =>
        {
            for (var i = 0; i < Articles; i++)
            {
                builder.Add(random.Document($"a{i}", RandomNews.Middle.AddDays(i * 7 % 100)));
            }
        });
        news.Publish(builder => builder.Remove("a3"));
        news.Publish(builder => builder.Add(random.Document("again", RandomNews.Middle)));
        var days = news.Current.Documents
            .Where(d => d.Article.Title is { } title && title.Split(' ').Any(word => word.StartsWith(prefix, StringComparison.Ordinal)))
            .GroupBy(d => d.Article.Title!)
            .ToDictionary(titles => titles.Key, titles => titles.Max(d => d.Article.Published), StringComparer.Ordinal);

        foreach (var most in new[] { 1, 5, 25, Articles })
        {
            var completed = news.Current.CompleteTitle(prefix, most);

            Assert.Equal(Math.Min(most, days.Count), completed.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(days.Values.OrderDescending().Take(most), completed.Select(title => days[title]));
        }
    }
}
