using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.News.Tests.Answers;

public sealed class AskTests
{
    public static TheoryData<string> Cases() => [.. TableFile.Lines("Answers/asked.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answer_Question_AsInTheTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);

        var answer = Ask.Answer(SmallNews.Index, new AskQuestion(cells[0], SmallNews.Asked));

        Assert.Equal(cells[1], string.Join("; ", answer.Understood));
        if (cells[2] == "-")
        {
            Assert.Empty(answer.Sentences);
            return;
        }

        var best = answer.Sentences[0].Passage;
        Assert.Equal(cells[2], best.Article.Id);
        Assert.Contains(cells[3], best.Text);
    }

    [Fact]
    public void Answer_SameStoryInTwoOutlets_IsOneAnswerWithTheOtherAlso()
    {
        var answer = Ask.Answer(SmallNews.Index, new AskQuestion("library Norwick council price", SmallNews.Asked));

        var texts = answer.Sentences.Select(m => m.Passage.Text).ToList();
        Assert.Equal(texts.Distinct(), texts);
        Assert.NotEmpty(answer.Sentences[0].AlsoIn);
        Assert.Single(answer.Articles, d => d.Article.Id.StartsWith("library", StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_SentenceInAQuotation_NamesWhoSaidItAndWhyItWasChosen()
    {
        var answer = Ask.Answer(SmallNews.Index, new AskQuestion("damage beyond anything seen", SmallNews.Asked));

        var best = answer.Sentences[0];
        Assert.Equal("Tomas Brandt", best.Passage.Quote?.Speaker?.Name);
        Assert.Equal(["place", "recency", "terms", "title", "type"], best.Reasons.Select(r => r.Key).Order());
        Assert.Equal(best.Score, best.Reasons.Sum(r => r.Value), 1e-6);
        Assert.All(best.Passage.Marks, m => Assert.True(best.Passage.Span.Contains(m)));
        Assert.Contains("damage", best.Passage.Marks.Select(m => m.In(best.Passage.Article.Text).ToString()));
    }

    [Fact]
    public void Answer_FurnitureWithTheWords_IsNotShown()
    {
        var article = new Article("ferry", "The Norvale ferry sails again on Friday. Sign up for our newsletter on the Norvale ferry.");
        var index = new NewsIndex().Publish(b => b.Add(Document.Read(article)));

        var answer = Ask.Answer(index, new AskQuestion("norvale ferry", SmallNews.Asked));

        Assert.Equal("The Norvale ferry sails again on Friday.", Assert.Single(answer.Sentences).Passage.Text);
    }

    [Fact]
    public void Answer_SinceOption_LeavesOutOlderArticles()
    {
        var answer = Ask.Answer(SmallNews.Index, new AskQuestion("harbour", SmallNews.Asked, new Limits(Since: new DateOnly(2024, 3, 10))));

        Assert.All(answer.Sentences, m => Assert.Equal("storm", m.Passage.Article.Id));
        Assert.Equal(["since 10 March 2024"], answer.Understood.AsEnumerable());
    }

    [Theory]
    [InlineData("Ferries\n\nThe Norvale ferry sails again.", "Ferries\n\nThe Norvale ferry sails again.")]
    [InlineData("Read on below. 7. Ferries\nThe Norvale ferry sails again.", "7. Ferries\nThe Norvale ferry sails again.")]
    [InlineData("12. No ferry\nThe Norvale ferry sails again. Or not.", "12. No ferry\nThe Norvale ferry sails again.")]
    [InlineData("It rained.\nThe Norvale ferry sails again.", "The Norvale ferry sails again.")]
    [InlineData("What is new?\nThe Norvale ferry sails again.", "The Norvale ferry sails again.")]
    [InlineData("Ferries It is so. The Norvale ferry sails again.", "The Norvale ferry sails again.")]
    [InlineData("Ferries\n\nThe Norvale ferry sails again", "The Norvale ferry sails again")]
    [InlineData("What the harbour master and both of her deputies told reporters on the pier\nThe Norvale ferry sails again.", "The Norvale ferry sails again.")]
    public void Answer_SentenceRightUnderAShortHeading_IsShownWithIt(string text, string shown)
    {
        var index = new NewsIndex().Publish(b => b.Add(Document.Read(new Article("ferry", $"Nothing happened at first.\n{text}"))));

        var answer = Ask.Answer(index, new AskQuestion("norvale sails", SmallNews.Asked));

        var passage = answer.Sentences[0].Passage;
        Assert.Equal(shown, passage.Text);
        Assert.Equal(["Norvale", "sails"], passage.Marks.Select(m => m.In(passage.Article.Text)));
    }

    [Theory]
    [InlineData("Who won?", "Ada Quist wins the cup")]
    [InlineData("Where was the Norwegian?", "Pat Roe of Norway sailed to Halden")]
    [InlineData("How many a child came?", "Nine children came to watch")]
    public void Answer_AnotherWordOfTheSameRoot_IsFoundAndMarked(string question, string sentence)
    {
        string[] texts = ["Ada Quist wins the cup.", "Pat Roe of Norway sailed to Halden.", "Nine children came to watch.", "A swede sailed by.", "The cup is old."];
        var index = new NewsIndex().Publish(b => Array.ForEach(texts, text => b.Add(Document.Read(new Article(text, text)))));

        var answer = Ask.Answer(index, new AskQuestion(question, SmallNews.Asked));

        Assert.Equal(sentence + ".", answer.Sentences[0].Passage.Text);
        Assert.NotEmpty(answer.Sentences[0].Passage.Marks);
    }

    [Fact]
    public void Answer_LineThatOpensTheArticle_IsNoHeading()
    {
        var index = new NewsIndex().Publish(b => b.Add(Document.Read(new Article("ferry", "NORVALE (Coast Daily)\n\nThe ferry sails again."))));

        var answer = Ask.Answer(index, new AskQuestion("ferry sails", SmallNews.Asked));

        Assert.Equal("The ferry sails again.", answer.Sentences[0].Passage.Text);
    }

    [Fact]
    public void Answer_ArticleAboutTheQuestion_NeedsLittleOfItInEachSentence()
    {
        const string Question = "Who won the Norvale ferry race in the storm off Halden lighthouse?";
        var article = new Article("race", "The Norvale ferry race off Halden lighthouse was held in a storm. Many watched it. Few saw the end.\n\n" +
            "Everybody was soaked. The prize is a lamp. Ada Quist won by a mile.");
        var other = new Article("fair", "Pat Roe won a cake. It was raffled off at the fair. Nobody else wanted it.");
        var unrelated = Enumerable.Range(0, 8).Select(i => new Article($"{i}", "Rain fell on the hills."));
        var index = new NewsIndex().Publish(b => Array.ForEach([article, other, .. unrelated], a => b.Add(Document.Read(a))));

        var answer = Ask.Answer(index, new AskQuestion(Question, SmallNews.Asked));

        Assert.Contains("Ada Quist won by a mile.", answer.Sentences.Select(m => m.Passage.Text));
        Assert.DoesNotContain(answer.Sentences, m => m.Passage.Article.Id == "fair");
    }
}
