using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Summaries;

namespace Bot.News.Tests.Summaries;

/// <summary>Articles written for these tests, and what is asked about them.</summary>
internal static class SummaryCases
{
    public static readonly DateTimeOffset Asked = new(2022, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static Article Article(string id, string title, string published, string text) => new(id, text)
    {
        Title = title,
        Outlet = "The Paper",
        Published = DateTimeOffset.Parse(published + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
    };

    public static IndexSnapshot Indexed(params IEnumerable<Article> articles)
    {
        var index = new NewsIndex();
        return index.Publish(builder =>
        {
            foreach (var article in articles)
            {
                builder.Add(Document.Read(article));
            }
        });
    }

    public static SummaryAnswer Ask(IndexSnapshot index, string? about, SummaryLength length = SummaryLength.Medium) =>
        Summary.Answer(index, new SummaryQuestion(about, length, Asked));

    /// <summary>Everything that is shown is what the article has there, and no article is cut up by another.</summary>
    public static void AssertVerbatim(SummaryAnswer answer)
    {
        Assert.All(answer.Sentences, s =>
        {
            Assert.Equal(s.Text, s.Article.Text[s.Span.Start..s.Span.End]);
            Assert.Contains(s.Span, s.Document.Sentences);
            Assert.All(s.Marks, m => Assert.True(s.Span.Contains(m)));
        });
        Assert.Equal(answer.Sentences.Length, answer.Sentences.Select(s => (s.Article.Id, s.Span)).Distinct().Count());
        foreach (var article in answer.Sentences.GroupBy(s => s.Article.Id))
        {
            var places = answer.Sentences.Select((s, i) => (s, i)).Where(p => p.s.Article.Id == article.Key).ToList();
            Assert.Equal(places.Count - 1, places[^1].i - places[0].i);
            Assert.Equal(article.Select(s => s.Span).Order(), article.Select(s => s.Span));
        }
    }

    public static readonly Article[] Bridge =
    [
        Article("b1", "Bridge in Norvale falls", "2022-03-01", """
            Bridge in Norvale falls

            The old bridge over the Lune in Norvale fell into the river on Tuesday, and two drivers were hurt, the police said.

            Share this article

            The bridge was built in 1931 and carried 9,000 cars a day. It was inspected last year.

            “We heard a crack like thunder,” said Ann Lee, who lives beside the bridge.
            """),
        Article("b2", "Norvale bridge had been found unsafe", "2022-03-05", """
            Engineers had found the Norvale bridge unsafe a year before it fell, a report shows.

            The report, which the city kept secret, named eleven faults in the steel of the bridge.

            Mayor Bob Ray said he had not read the report. He refused to answer questions.

            Read more: Bridge in Norvale falls
            """),
        Article("b3", "Mayor of Norvale resigns over bridge", "2022-03-20", """
            Bob Ray, the mayor of Norvale, resigned on Sunday over the fall of the bridge.

            He said that he should have read the report of the engineers.

            A new bridge will cost 40 million and open in two years, the council said.
            """),
        Article("b4", "Norvale bridge falls; two hurt", "2022-03-01", """
            The old bridge over the Lune in Norvale fell into the river on Tuesday, and two drivers were hurt, police said.

            The bridge was built in 1931.
            """),
        Article("o1", "Orchestra tours the north", "2022-05-01", """
            The state orchestra plays in nine towns of the north this summer.

            Tickets for the concerts are on sale from Friday, and students pay half.
            """),
    ];
}
