using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Reading;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Answers;

public sealed class WhoSaidTests
{
    public static TheoryData<string> Cases() => [.. TableFile.Lines("Answers/who-said.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answer_RememberedWords_AsInTheTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        string? Or(int cell) => cells[cell].Length == 0 ? null : cells[cell];

        var answer = WhoSaid.Answer(SmallNews.Index, new WhoSaidQuestion(cells[0], new Limits(Or(1), Or(2))));

        Assert.Equal(cells[3], answer.Outcome.ToString());
        Assert.Equal(6, answer.ArticlesSearched);
        Assert.Equal(cells[3] == "Nobody", answer.Matches.IsEmpty);
        if (answer.Matches.IsEmpty)
        {
            return;
        }

        var best = answer.Matches[0].Passage;
        Assert.Equal(cells[4], best.Article.Id);
        Assert.Equal(Or(5), best.Quote?.Speaker?.Name);
        Assert.Equal(Or(6) ?? Marked(best), Marked(best));
    }

    [Fact]
    public void Answer_TwoArticlesHaveTheWords_AreOneMatchWithTheLaterAlso()
    {
        var answer = WhoSaid.Answer(SmallNews.Index, new WhoSaidQuestion("we will not close the harbour whatever the storm brings"));

        var best = answer.Matches[0];
        Assert.Equal(["bridge", "harbour"], [best.Passage.Article.Id, Assert.Single(best.AlsoIn).Article.Id]);
        Assert.InRange(best.Score, WhoSaid.Threshold, 1);
        Assert.Contains(best.Reasons, r => r.Key == "wording");
    }

    [Theory]
    [InlineData("“I have nothing to hide,” Lena Ortiz said.", "“I have nothing to hide,” Ortiz told reporters.", 2)]
    [InlineData("“I have nothing to hide,” Lena Ortiz said.", "“I have nothing to hide,” Tom Brandt said.", 1)]
    [InlineData("“I have nothing to hide,” Lena Ortiz said.", "“I have nothing to hide,” one passenger said.", 1)]
    [InlineData("“I have nothing to hide from the people of this town,” Lena Ortiz said.", "“I have nothing to hide from the people of this town,” the mayor said.", 2)]
    [InlineData("“I have nothing to hide from the people of this town,” Lena Ortiz said.", "“I have nothing to hide from the people of this town,” Tom Brandt said.", 1)]
    public void Answer_SameWordsInTwoArticles_AreOneMatchUnlessOthersSaidThem(string first, string second, int articles)
    {
        const string Mayor = "Lena Ortiz, the mayor of Norwick, was asked about the harbour on Monday. ";
        var index = new NewsIndex();
        index.Publish(b =>
        {
            b.Add(Document.Read(new Article("first", Mayor + first)));
            b.Add(Document.Read(new Article("second", second.Contains("Ortiz") ? Mayor + second : second)));
        });

        var answer = WhoSaid.Answer(index.Current, new WhoSaidQuestion(first[1..first.IndexOf(',')]));

        Assert.Equal(articles, 1 + answer.Matches[0].AlsoIn.Length);
        Assert.Equal(2, answer.Matches.Sum(m => 1 + m.AlsoIn.Length));
    }

    [Theory]
    [InlineData("At the pier, “we sleep here wherever the old ferry goes tonight” was written on a wall.", "Lena Ortiz")]
    [InlineData("“We sleep here wherever the old ferry goes tonight,” one passenger said.", "Lena Ortiz")]
    [InlineData("“We sleep here wherever the old ferry goes tonight,” Tom Brandt said.", "Tom Brandt")]
    public void Answer_OneOfTwoArticlesNamesWhoSaidIt_IsGivenFromThere(string earlier, string speaker)
    {
        const string Naming = "“It was a long day for us all, and it is not over. I can tell you that we sleep here wherever the old ferry goes tonight, and " +
            "that we will be up before the gulls are, whatever the wind does to the roofs of Halden,” Lena Ortiz said.";
        var index = new NewsIndex();
        index.Publish(b =>
        {
            b.Add(Document.Read(new Article("later", Naming) { Published = new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero) }));
            b.Add(Document.Read(new Article("earlier", earlier) { Published = new DateTimeOffset(2024, 3, 4, 0, 0, 0, TimeSpan.Zero) }));
        });

        var answer = WhoSaid.Answer(index.Current, new WhoSaidQuestion("we sleep here wherever the old ferry goes tonight"));

        Assert.Equal(speaker, answer.Matches[0].Passage.Quote?.Speaker?.Name);
    }

    [Fact]
    public void Answer_Nobody_NamesWhatWasSaidAboutTheWords()
    {
        var answer = WhoSaid.Answer(SmallNews.Index, new WhoSaidQuestion("the harbour burnt down"));

        Assert.Equal(WhoSaidOutcome.Nobody, answer.Outcome);
        Assert.Contains(answer.About, m => m.Passage.Quote?.Speaker?.Name == "Lena Ortiz" && Marked(m.Passage) == "harbour");
    }

    [Fact]
    public void Answer_SameWordsAboutItInTwoArticles_AreShownOnce()
    {
        var answer = WhoSaid.Answer(SmallNews.Index, new WhoSaidQuestion("the harbour burnt down"));

        var same = Assert.Single(answer.About, m => m.Passage.Text.Contains("We will not close the harbour", StringComparison.Ordinal));
        Assert.Single(same.AlsoIn);
    }

    [Theory]
    [InlineData("we dont seek a war or escalation", WhoSaidOutcome.Said, "Javad Zarif")]
    [InlineData("All is well!", WhoSaidOutcome.Said, "Donald Trump")]
    [InlineData("Iran will apologise", WhoSaidOutcome.Nobody, null)]
    public void Answer_SeedArticle_NamesTheSpeaker(string words, WhoSaidOutcome outcome, string? speaker)
    {
        var index = new NewsIndex();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository, "seeds")))
        {
            using var file = File.OpenRead(path);
            var articles = ArticleReader.Read(file, Path.GetFileName(path)).Select(o => o.Article!).ToList();
            index.Publish(b => articles.ForEach(a => b.Add(Document.Read(a))));
        }

        var answer = WhoSaid.Answer(index.Current, new WhoSaidQuestion(words));

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(speaker, answer.Matches.FirstOrDefault()?.Passage.Quote?.Speaker?.Name);
    }

    [Theory]
    [InlineData(Quote.LeastNamed + 0.01, null, WhoSaidOutcome.Said, "Lena Ortiz")]
    [InlineData(Quote.LeastNamed - 0.01, null, WhoSaidOutcome.Said, null)]
    [InlineData(Quote.LeastNamed + 0.01, "Ortiz", WhoSaidOutcome.Said, "Lena Ortiz")]
    [InlineData(Quote.LeastNamed - 0.01, "Ortiz", WhoSaidOutcome.Nobody, null)]
    public void Answer_SpeakerIsUnsure_IsUnclearWho(double confidence, string? by, WhoSaidOutcome outcome, string? speaker)
    {
        var document = Document.Read(new Article("unsure", "“The harbour will never close in winter,” Lena Ortiz said."));
        var index = new NewsIndex();
        index.Publish(b => b.Add(document with { Quotes = [document.Quotes[0] with { Confidence = confidence }] }));

        var answer = WhoSaid.Answer(index.Current, new WhoSaidQuestion("the harbour will never close in winter", new Limits(by)));

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(speaker, answer.Matches.FirstOrDefault()?.Passage.Quote?.Speaker?.Name);
    }

    private static string Marked(Passage passage) => string.Join(" … ", passage.Marks.Select(m => m.In(passage.Article.Text).ToString()));
}
