using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Summaries;
using Bot.News.Text;
using Bot.Tests.Shared;
using static Bot.News.Tests.Summaries.SummaryCases;

namespace Bot.News.Tests.Summaries;

public class SummaryTests
{
    [Theory]
    [InlineData(SummaryLength.Short, 2)]
    [InlineData(SummaryLength.Medium, 4)]
    [InlineData(SummaryLength.Long, 7)]
    public void SeedArticle_ByItsTitle_GivesAsManySentencesAsAskedFor(SummaryLength length, int count)
    {
        var index = Indexed(Seed());
        var answer = Ask(index, "iran launches missiles at us military facilities in iraq, pentagon confirms", length);
        Assert.Equal(Seed().Id, answer.About?.Article.Id);
        Assert.Equal(count, answer.Sentences.Length);
        Assert.StartsWith("Iran fired multiple missiles", answer.Sentences[0].Text);
        Assert.DoesNotContain(answer.Sentences, s => s.Text.StartsWith("You can read", StringComparison.Ordinal) || s.Text.StartsWith("Share", StringComparison.Ordinal));
        AssertVerbatim(answer);
    }

    [Theory]
    [InlineData("b2")]
    [InlineData("Norvale bridge had been found unsafe")]
    [InlineData("NORVALE BRIDGE — had been found unsafe!")]
    [InlineData("  b2 ")]
    public void Article_ByIdOrTitle_IsFound(string about) =>
        Assert.Equal("b2", Ask(Indexed(Bridge), about).About?.Article.Id);

    [Fact]
    public void Article_ByTheBeginningOfALongTitle_IsFound()
    {
        var index = Indexed(Article("x", "A very long title that no list of choices can show in full width", "2022-01-01", "It rained on Monday in all of the north."));
        Assert.Equal("x", Ask(index, "A very long title that no list of choices can…").About?.Article.Id);
    }

    [Fact]
    public void Summary_NeverShowsAPronounWithoutItsPerson()
    {
        var sentences = Shown(Ask(Indexed(Bridge), "b3", SummaryLength.Long));
        Assert.Equal(3, sentences.Length);
        Assert.Equal(sentences.IndexOf("He said that he should have read the report of the engineers.") - 1,
            sentences.IndexOf("Bob Ray, the mayor of Norvale, resigned on Sunday over the fall of the bridge."));

        var orphan = Article("y", "Rain", "2022-01-01", "He said that the rain in the north would go on for weeks. They agreed on that.");
        Assert.Empty(Ask(Indexed(orphan), "y").Sentences);
    }

    [Fact]
    public void Summary_LeavesOutHeadingsFurnitureAndQuestions()
    {
        var article = Article("z", "Rain in the north", "2022-01-01", """
            Rain in the north
            A wet week
            It is the wettest week of the year in the north, the weather service said on Monday.
            Sign up for our newsletter
            What will the rain do to the harvest of the north?
            Here is what to know about the harvest of the north:
            for the harvest of the north that was cut apart here.
            Farmers of the north fear for the harvest, and the price of wheat rose. Read more: Rain in the south.
            A farmer looks at his field in the north. Jane Doe/Getty Images
            """);
        Assert.Equal(
            "Farmers of the north fear for the harvest, and the price of wheat rose.",
            string.Join('|', Shown(Ask(Indexed(article), "z", SummaryLength.Long))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("One word")]
    [InlineData("???")]
    [InlineData("“““““““““““”””")]
    [InlineData("He. She. They. It. This.")]
    [InlineData("\ud800\udc00 \ud800 \0 \u202e half a pair and \t control characters are words too.")]
    public void Summary_OfHostileText_IsVerbatimOrEmpty(string text)
    {
        var document = Document.Read(new Article("1", text));
        Assert.All(Summary.Of(document, 3), span => Assert.Contains(span, document.Sentences));
        Assert.All(Summary.Of(document, 0), _ => Assert.Fail("Nothing was asked for."));
    }

    [Fact]
    public void Summary_OfAnEndlessLine_LooksAtItsBeginning()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"The council of town {i} voted on Monday to close {i % 97} of its pools. "));
        var document = Document.Read(new Article("1", text.TrimEnd()));
        var summary = Summary.Choose(document, 7, isFull: true, SummaryWeights.Default);
        Assert.Equal(7, summary.Length);
        Assert.All(summary, s => Assert.True(document.SentenceAt(s.Start) < Summary.MostSentences));
    }

    [Fact]
    public void Weights_ThatComeWithTheProgram_AreNumbers()
    {
        var weights = SummaryWeights.Default;
        Assert.Equal(FeatureReader.TermFeatures, weights.Terms.Length);
        Assert.Equal(FeatureReader.PairFeatures, weights.Pairs.Length);
        Assert.Equal(FeatureReader.SentenceFeatures, weights.Sentences.Length);
        Assert.All([.. weights.Terms, .. weights.Pairs, .. weights.Sentences], w => Assert.InRange(w, -10, 10));
    }

    private static ImmutableArray<string> Shown(SummaryAnswer answer)
    {
        AssertVerbatim(answer);
        return [.. answer.Sentences.Select(s => s.Text)];
    }

    private static Article Seed()
    {
        var path = Directory.GetFiles(Path.Combine(SharedFolder.Repository, "seeds"), "000_*.txt").Single();
        using var stream = File.OpenRead(path);
        return Assert.Single(News.Reading.ArticleReader.Read(stream, Path.GetFileName(path))).Article!;
    }
}
