using System.Text.Json;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Summaries;
using Bot.Tests.Shared;
using static Bot.News.Tests.Summaries.SummaryCases;

namespace Bot.News.Tests.Summaries;

public class DigestTests
{
    [Fact]
    public void Topic_InSeveralArticles_IsATimelineOfThem()
    {
        var answer = Ask(Indexed(Bridge), "norvale bridge");
        AssertVerbatim(answer);
        Assert.Null(answer.About);
        Assert.Equal(4, answer.Sentences.Length);
        Assert.Equal(5, answer.ArticlesSearched);
        Assert.True(answer.Sentences.Select(s => s.Article.Id).Distinct().Count() >= 3);
        Assert.DoesNotContain("o1", answer.Sentences.Select(s => s.Article.Id));
        Assert.Equal(answer.Sentences.Select(s => s.Article.Published).Order(), answer.Sentences.Select(s => s.Article.Published));
    }

    [Theory]
    [InlineData("norvale bridge", SummaryOrder.Events, true)]
    [InlineData("norvale bridge", SummaryOrder.Newest, false)]
    [InlineData(null, SummaryOrder.Events, true)]
    [InlineData(null, SummaryOrder.Newest, false)]
    public void SeveralArticles_InAnOrder_AreToldInIt(string? about, SummaryOrder order, bool isOldestFirst)
    {
        var answer = Summary.Answer(Indexed(Bridge), new SummaryQuestion(about, SummaryLength.Long, Asked, Order: order));
        var days = answer.Sentences.Select(s => s.Article.Published!.Value).ToList();

        AssertVerbatim(answer);
        Assert.True(days.Distinct().Count() >= 3);
        Assert.Equal(isOldestFirst ? days.Order() : days.OrderDescending(), days);
    }

    [Fact]
    public void Topic_WithConditions_ShowsHowTheyWereRead() =>
        Assert.Equal(
            ["since 1 March 2022", "outlet: The Paper"],
            Ask(Indexed(Bridge), "norvale bridge outlet:\"The Paper\" since 1 March").Understood.Order(StringComparer.Ordinal).Reverse());

    [Theory]
    [InlineData(SummaryLength.Short)]
    [InlineData(SummaryLength.Medium)]
    [InlineData(SummaryLength.Long)]
    public void Topic_ToldByTwoArticles_IsSaidOnce(SummaryLength length) =>
        Assert.Single(Ask(Indexed(Bridge), "bridge lune river", length).Sentences, s => s.Text.StartsWith("The old bridge over the Lune", StringComparison.Ordinal));

    [Theory]
    [InlineData(SummaryLength.Short)]
    [InlineData(SummaryLength.Medium)]
    [InlineData(SummaryLength.Long)]
    public void Topic_WithAPronoun_BringsThePersonAlong(SummaryLength length)
    {
        var sentences = Ask(Indexed(Bridge), "norvale bridge report", length).Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Text.StartsWith("He ", StringComparison.Ordinal))
            {
                Assert.Equal(sentences[i - 1].Article.Id, sentences[i].Article.Id);
                Assert.Contains("Bob Ray", sentences[i - 1].Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Topic_WithMarks_MarksItsWords() =>
        Assert.All(Ask(Indexed(Bridge), "engineers").Sentences.Where(s => !s.Marks.IsEmpty), s =>
            Assert.All(s.Marks, m => Assert.StartsWith("engineer", m.In(s.Article.Text).ToString(), StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Topic_ThatNoArticleHas_GivesNothing()
    {
        var answer = Ask(Indexed(Bridge), "submarine volcano");
        Assert.Empty(answer.Sentences);
        Assert.Equal(5, answer.ArticlesSearched);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void LatestNews_WhenNothingIsAsked_OpensWithTheNewest(string? about)
    {
        var answer = Ask(Indexed(Bridge), about);
        AssertVerbatim(answer);
        Assert.Equal(4, answer.Sentences.Length);
        Assert.Equal("o1", answer.Sentences[0].Article.Id);
        Assert.Equal(answer.Sentences.Select(s => s.Article.Published).OrderDescending(), answer.Sentences.Select(s => s.Article.Published));
    }

    [Fact]
    public void AnyQuestion_OfAnEmptyIndex_GivesNothing()
    {
        Assert.Empty(Ask(IndexSnapshot.Empty, null).Sentences);
        Assert.Empty(Ask(IndexSnapshot.Empty, "bridge").Sentences);
    }

    [Fact]
    public void LatestNews_OfArticlesWithoutDates_IsThere() =>
        Assert.NotEmpty(Ask(Indexed(new Article("1", "The council of Norvale voted on Monday to build a new bridge.")), null).Sentences);

    [Theory]
    [InlineData("@everyone <b>bridge</b> **x** \ud800")]
    [InlineData("\0\u0007\u202e")]
    [InlineData("\"\"\"")]
    [InlineData("- - -")]
    [InlineData("outlet: since: by:")]
    public void Topic_OfHostileWords_IsAnsweredOrEmpty(string about) => AssertVerbatim(Ask(Indexed(Bridge), about));

    [Fact]
    public void Topic_OfTenThousandCharacters_IsAnsweredOrEmpty()
    {
        AssertVerbatim(Ask(Indexed(Bridge), string.Concat(Enumerable.Repeat("bridge ", 2000))));
        AssertVerbatim(Ask(Indexed(Bridge), new string('x', 10_000)));
    }

    [SharedFact]
    public void Topic_OfNaughtyStrings_IsAnsweredOrEmpty()
    {
        var index = Indexed(Bridge);
        foreach (var about in JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(SharedFolder.File("data/hostile/naughty-strings.json")))!)
        {
            AssertVerbatim(Ask(index, about, SummaryLength.Long));
        }
    }
}
