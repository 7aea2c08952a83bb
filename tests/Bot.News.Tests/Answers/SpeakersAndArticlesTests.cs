using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.News.Tests.Answers;

public sealed class SpeakersAndArticlesTests
{
    [Theory]
    [InlineData("Lena Ortiz", "Lena Ortiz")]
    [InlineData("ortiz", "Lena Ortiz")]
    [InlineData("Lena Orttiz", "Lena Ortiz")]
    [InlineData("PRIYA", "Priya Nair")]
    public void QuotesBy_NameOrPartOrSlip_IsThePerson(string name, string speaker) =>
        Assert.Equal(speaker, QuotesBy.Answer(SmallNews.Index, new QuotesQuestion(name)).Speaker);

    [Fact]
    public void QuotesBy_SeveralFit_SuggestsThem()
    {
        var answer = QuotesBy.Answer(SmallNews.Index, new QuotesQuestion("Lena"));

        Assert.Null(answer.Speaker);
        Assert.Empty(answer.Quotations);
        Assert.Equal<string>(["Lena Ortiz", "Lena Park"], answer.Suggestions);
    }

    [Theory]
    [InlineData("Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("zelenskiy", "Volodymyr Zelenskyy")]
    [InlineData("Kremlin", "Kremlin")]
    public void QuotesBy_OneWord_IsThePersonWhoIsFarMoreQuoted(string name, string speaker)
    {
        var index = new NewsIndex();
        index.Publish(b =>
        {
            b.Add(Document.Read(new Article("surname", "“We need help,” Zelenskyy said. The Kremlin said it was ready to talk.")));
            b.Add(Document.Read(new Article("name", string.Join("\n\n",
                ["“The harbour is closed,” Ukrainian President Volodymyr Zelenskyy said.", .. Enumerable.Repeat("“It will open again,” Zelenskyy said.", 6)]))));
        });

        Assert.Equal(speaker, QuotesBy.Answer(index.Current, new QuotesQuestion(name)).Speaker);
    }

    [Fact]
    public void QuotesBy_NameInSeveralForms_IsTheFormInUse()
    {
        var index = new NewsIndex();
        foreach (var (number, name) in ((string[])["Vladimir V. Borin", "Vladimir Borin", "Vladimir Borin", "Borin"]).Index())
        {
            index.Publish(b => b.Add(Document.Read(new Article($"a{number}", $"“The bridge {number} will hold,” {name} said."))));
        }

        Assert.Equal("Vladimir Borin", QuotesBy.Answer(index.Current, new QuotesQuestion("Vladimir Borin")).Speaker);
        Assert.Equal("Vladimir Borin", index.Current.CompleteSpeaker("bor", 2)[0]);
    }

    [Fact]
    public void QuotesBy_Person_ListsNewestFirst()
    {
        var answer = QuotesBy.Answer(SmallNews.Index, new QuotesQuestion("Ortiz"));

        Assert.Equal("harbour", answer.Quotations[0].Article.Id);
        Assert.All(answer.Quotations, p => Assert.Equal("Lena Ortiz", p.Quote?.Speaker?.Name));
        Assert.True(answer.Quotations.Length >= 2);
    }

    [Fact]
    public void QuotesBy_About_KeepsWhatIsAboutIt()
    {
        var answer = QuotesBy.Answer(SmallNews.Index, new QuotesQuestion("Ortiz", "the harbours"));

        Assert.NotEmpty(answer.Quotations);
        Assert.All(answer.Quotations, p => Assert.Equal("harbour", Assert.Single(p.Marks).In(p.Article.Text).ToString()));
        Assert.Empty(QuotesBy.Answer(SmallNews.Index, new QuotesQuestion("Ortiz", "taxes")).Quotations);
    }

    [Fact]
    public void QuotesBy_NobodyFits_SaysSo()
    {
        var answer = QuotesBy.Answer(SmallNews.Index, new QuotesQuestion("Zebediah Quux"));

        Assert.Null(answer.Speaker);
        Assert.Empty(answer.Suggestions);
    }

    [Fact]
    public void ArticlesAbout_Nothing_GivesTheNewestFirstAndAStoryOnce()
    {
        var answer = ArticlesAbout.Answer(SmallNews.Index, new ArticlesQuestion(null, SmallNews.Asked));

        Assert.Equal(
            ["storm", "harbour", "bridge", "library-copy", "concert"], answer.Articles.Select(m => m.Passage.Article.Id));
        Assert.Equal(["library"], answer.Articles[3].AlsoIn.Select(p => p.Article.Id));
    }

    [Fact]
    public void ArticlesAbout_Topic_GivesOneForEachStory()
    {
        var answer = ArticlesAbout.Answer(SmallNews.Index, new ArticlesQuestion("library in Norwick", SmallNews.Asked));

        var best = answer.Articles[0];
        Assert.Equal("library", best.Passage.Article.Id);
        Assert.Equal("library-copy", Assert.Single(best.AlsoIn).Article.Id);
        Assert.Equal(best.Passage.Document.Sentences[0], best.Passage.Span);
    }

    [Theory]
    [InlineData("Kim Holt\n\nThe ferry to Norvale Island ran aground in fog.", "The ferry to Norvale Island ran aground in fog.")]
    [InlineData("Kim Holt\n\nFerry news", "Kim Holt")]
    public void ArticlesAbout_NameAboveTheText_IsNoLead(string text, string lead)
    {
        var index = new NewsIndex();
        index.Publish(b => b.Add(Document.Read(new Article("ferry", text) { Title = "Ferry aground" })));

        foreach (var about in (string?[])["ferry", null])
        {
            Assert.Equal(lead, Assert.Single(ArticlesAbout.Answer(index.Current, new ArticlesQuestion(about, SmallNews.Asked)).Articles).Passage.Text);
        }
    }

    [Fact]
    public void ArticlesAbout_TopicOfATitle_GivesItBeforeARoundUpWithTheSameWords()
    {
        const string Lead = "The ferry to Norvale Island ran aground in fog. Tugs pulled it free on Monday evening.";
        var published = SmallNews.Asked.AddDays(-1);
        var index = new NewsIndex().Publish(b =>
        {
            b.Add(Document.Read(new Article("round-up", Lead + "\n\nSchools stay closed. Wheat prices fell. A lynx was seen near Halden.")
            {
                Title = "Five things to know: Norvale ferry, schools, wheat prices, lynx", Published = published,
            }));
            b.Add(Document.Read(new Article("story", Lead + "\n\nNobody was hurt. The captain blamed his radar. A diver looks at the hull.")
            {
                Title = "Norvale ferry aground in fog", Published = published,
            }));
        });

        var answer = ArticlesAbout.Answer(index, new ArticlesQuestion("norvale ferry", SmallNews.Asked));

        Assert.Equal(["story", "round-up"], answer.Articles.Select(m => m.Passage.Article.Id));
    }

    [Fact]
    public void ArticlesAbout_UnknownTopic_GivesNone() =>
        Assert.Empty(ArticlesAbout.Answer(SmallNews.Index, new ArticlesQuestion("zeppelin", SmallNews.Asked)).Articles);
}
