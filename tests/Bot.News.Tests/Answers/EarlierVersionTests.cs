using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Summaries;

namespace Bot.News.Tests.Answers;

public sealed class EarlierVersionTests
{
    private const string Closed = "“We will close the harbour before the storm comes,” Mayor Lena Ortiz said on Monday.";
    private const string Open = "“The harbour stays open for every ferry tonight,” Mayor Lena Ortiz said on Monday.";
    private const string Other = "\n\nThe ferries of Halden carry forty thousand people a year, and the town lives on them.";

    private readonly NewsIndex _news = new();

    [Fact]
    public void Answer_WordsThatAnEditTookOut_AreFoundInTheEarlierVersion()
    {
        Publish(Closed + Other);
        Publish(Open + Other);

        var answer = Ask("we will close the harbour before the storm comes");
        Assert.Equal(WhoSaidOutcome.SaidInEarlierVersion, answer.Outcome);
        var passage = answer.Matches[0].Passage;
        Assert.Equal(("storm", true, "Lena Ortiz"), (passage.Article.Id, passage.Article.IsSuperseded, passage.Quote!.Speaker!.Name));
        Assert.Equal(passage.Text, passage.Span.In(Closed + Other).ToString());
    }

    [Fact]
    public void Answer_WordsThatStandInBothVersions_AreSaidNow()
    {
        Publish(Closed);
        Publish(Open + "\n\n" + Closed);
        Assert.Equal(WhoSaidOutcome.Said, Ask("we will close the harbour before the storm comes").Outcome);
        Assert.Equal(0, _news.Earlier.Counts.Articles);
    }

    [Fact]
    public void Answer_WordsThatComeBack_AreSaidNow()
    {
        Publish(Closed);
        Publish(Open);
        Publish(Closed);
        Assert.Equal(WhoSaidOutcome.Said, Ask("we will close the harbour before the storm comes").Outcome);
        Assert.Equal(WhoSaidOutcome.SaidInEarlierVersion, Ask("the harbour stays open for every ferry tonight").Outcome);
    }

    [Fact]
    public void Answer_WordsOfNobody_StayNobodys()
    {
        Publish(Closed);
        Publish(Open);
        Assert.Equal(WhoSaidOutcome.Nobody, Ask("the bakery will apologise for its bread").Outcome);
    }

    [Fact]
    public void Current_AfterAnEdit_HasNothingOfTheEarlierVersion()
    {
        Publish(Closed + Other);
        Publish(Open + Other);
        var asked = new DateTimeOffset(2024, 3, 13, 0, 0, 0, TimeSpan.Zero);
        Assert.All(_news.Current.Documents, document => Assert.False(document.Article.IsSuperseded));
        Assert.All(
            News.Answers.Ask.Answer(_news.Current, new AskQuestion("will the harbour close before the storm", asked)).Sentences,
            match => Assert.DoesNotContain("close the harbour", match.Passage.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(
            "close the harbour",
            string.Concat(QuotesBy.Answer(_news.Current, new QuotesQuestion("Lena Ortiz")).Quotations.Select(passage => passage.Text)),
            StringComparison.Ordinal);
        Assert.All(
            Summary.Answer(_news.Current, new SummaryQuestion(null, SummaryLength.Long, asked)).Sentences,
            passage => Assert.DoesNotContain("close the harbour", passage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Earlier_ArticleRemoved_IsForgottenToo()
    {
        Publish(Closed);
        Publish(Open);
        _news.Publish(builder => builder.Remove("storm"));
        Assert.Equal((0, 0), (_news.Current.Counts.Articles, _news.Earlier.Counts.Articles));
    }

    [Fact]
    public void Earlier_ManyVersions_KeepsTheLatest()
    {
        for (var i = 0; i < 15; i++)
        {
            Publish($"“We will close pier number {i}00 before the storm comes,” Mayor Lena Ortiz said on Monday.");
        }

        Assert.Equal(EarlierWordings.MostVersions, _news.Earlier.Counts.Articles);
        Assert.Contains(_news.Earlier.Documents, document => document.Article.Text.ToString().Contains("1300", StringComparison.Ordinal));
    }

    private void Publish(string text) => _news.Publish(builder => builder.Add(Document.Read(new Article("storm", text) { Title = "Storm nears Halden" })));

    private WhoSaidAnswer Ask(string words) => WhoSaid.Answer(_news.Current, _news.Earlier, new WhoSaidQuestion(words));
}
