using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.News.Tests.Answers;

public sealed class ArrivalsTests
{
    [Theory]
    [InlineData("Lena Ortiz", null, "bridge would reopen|We will not close|We will not close")]
    [InlineData("Lena Ortiz", "harbour", "We will not close|We will not close")]
    [InlineData("Lena Ortiz", "roofs", "")]
    [InlineData("Ortiz", null, "bridge would reopen|We will not close|We will not close")]
    [InlineData("Lena", null, "bridge would reopen|I wrote these songs")]
    [InlineData("Marta Ortiz", null, "")]
    [InlineData("Nobody Known", null, "")]
    [InlineData(null, "harbour", "We will not close|We will not close|The harbour was closed")]
    [InlineData(null, "the harbours", "We will not close|We will not close|The harbour was closed")]
    [InlineData(null, "ferries tuesday", "Two ferries were cancelled")]
    [InlineData(null, "ferries storm", "")]
    [InlineData(null, "festival opens", "The singer Lena Park opens")]
    [InlineData(null, "Approves library Norwick", "The council of Norwick voted")]
    [InlineData(null, null, "")]
    [InlineData(null, "!?", "")]
    [InlineData("Lena Ortiz", "!?", "")]
    public void Find_PersonOrTopic_GivesThePassagesInOrder(string? by, string? about, string beginnings)
    {
        var found = new Arrivals(SmallNews.Index, SmallNews.Index.Documents).Find(by, about).Select(passage => passage.Text).ToList();

        var expected = beginnings.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected, words => Assert.Contains(found, text => text.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(expected.Length > 0, found.Count > 0);
    }

    [Fact]
    public void Find_SomeArticles_LooksThroughThoseAlone()
    {
        var one = SmallNews.Index.Documents.Where(document => document.Article.Id == "harbour");

        Assert.Equal(["harbour"], new Arrivals(SmallNews.Index, one).Find("Lena Ortiz", null).Select(passage => passage.Article.Id).Distinct());
    }

    [Fact]
    public void AddedSince_NewEditedAndRemoved_AreTheNewOnes()
    {
        var index = new NewsIndex();
        var first = index.Publish(builder => Add(builder, "a", "b", "c"));
        index.Publish(builder => Add(builder, "d"));
        var last = index.Publish(builder =>
        {
            Add(builder, "b", "e");
            builder.Remove("c");
        });

        Assert.Equal(["d", "e"], Ids(last.AddedSince(first)));
        Assert.Equal(["a", "b", "d", "e"], Ids(last.AddedSince(IndexSnapshot.Empty)));
        Assert.Empty(last.AddedSince(last));
    }

    private static void Add(IndexBuilder builder, params string[] ids) =>
        Array.ForEach(ids, id => builder.Add(Document.Read(new Article(id, $"The article {id} has a sentence."))));

    private static IEnumerable<string> Ids(IEnumerable<Document> documents) => documents.Select(document => document.Article.Id).Order(StringComparer.Ordinal);
}
