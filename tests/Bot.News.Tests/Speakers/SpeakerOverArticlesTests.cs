using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Tests.Speakers;

/// <summary>One person over many articles, whatever each of them calls the person.</summary>
public sealed class SpeakerOverArticlesTests
{
    [Fact]
    public void QuotesBy_SpellingsOfOneName_AreOneSpeaker() =>
        Assert.Equal(3, Quoted("Volodymyr Zelensky", ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr O. Zelenskiy"]));

    [Fact]
    public void QuotesBy_SurnameThatOnlyOneProminentPersonHas_IncludesIt() =>
        Assert.Equal(7, Quoted("Jacinda Ardern", [.. Enumerable.Repeat("Jacinda Ardern", 6), "Ardern"]));

    [Fact]
    public void QuotesBy_SurnameOfTwo_LeavesItOut() =>
        Assert.Equal(6, Quoted("Hillary Clinton", [.. Enumerable.Repeat("Hillary Clinton", 6), "Bill Clinton", "Clinton"]));

    [Fact]
    public void QuotesBy_Junior_IsSomebodyElse() => Assert.Equal(1, Quoted("Donald Trump Jr.", ["Donald Trump", "Donald Trump Jr."]));

    private static int Quoted(string name, string[] speakers)
    {
        var builder = new IndexBuilder();
        for (var i = 0; i < speakers.Length; i++)
        {
            builder.Add(Quoting($"article {i}", speakers[i]));
        }

        return QuotesBy.Answer(builder.Build(), new QuotesQuestion(name)).Quotations.Length;
    }

    private static Document Quoting(string id, string speaker)
    {
        var article = new Article(id, $"“It is late,” {speaker} said.");
        var source = new TextSpan(14, 14 + speaker.Length);
        var whole = new TextSpan(0, article.Text.Length);
        var quote = new Quote(
            QuoteKind.Direct, [new TextSpan(0, 13)], [source], [], new Speaker(speaker, source), 1, "made");
        return new Document(article, [whole], [whole], [quote]);
    }
}
