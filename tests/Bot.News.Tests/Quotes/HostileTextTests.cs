using System.Text;
using Bot.News.Quotes;

namespace Bot.News.Tests.Quotes;

/// <summary>Whatever the text, extraction ends, throws nothing and gives spans that lie in the text.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "''", "``", "‘", "’", "«", "»", "„", "(", ")", "[", "—", "-", " - ", ":", ";", ",", ".", "...", "?", "!", "\n", "\n\n", " ", "\t",
        "said", "told", "according to", "that", "and", "he", "Jane Roe", "Mr.", "U.S.", "p.m.", "the", "plan", "will", "not", "failed", "adding", "who", "Q", "A",
        "\ud83d\ude00", "\ud800", "\udc00", "\0", "\u200b", "é", "5:30", "$3.2", "s", "'s", "@jane", "#tag", "<b>", "HOFFMAN:",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Extract_RandomPieces_GivesSpansInTheText(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(200); n > 0; n--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
                text.Append(random.Next(3) > 0 ? " " : "");
            }

            AssertSound(text.ToString());
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Extract_RandomCodeUnits_GivesSpansInTheText(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            AssertSound(string.Create(random.Next(400), random, static (span, r) =>
            {
                foreach (ref var c in span)
                {
                    c = (char)r.Next(0x10000);
                }
            }));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData(" 's")]
    [InlineData("s' a ")]
    [InlineData("“a ")]
    [InlineData(" a”")]
    [InlineData("'a \"b ")]
    [InlineData("A: b\n")]
    [InlineData("“a\n")]
    public void Extract_HundredThousandPieces_Ends(string piece) => AssertSound(Repeat(piece, 100_000));

    [Theory]
    [InlineData("“a” said ")]
    [InlineData("he said, ")]
    [InlineData("the plan, he said in Hull, ")]
    [InlineData("he said the plan “failed,” and “fell” ")]
    public void Extract_ThousandsOfCues_Ends(string piece) => AssertSound(Repeat(piece, 5_000));

    [Fact]
    public void Extract_OneSentenceOfManyCues_Ends() =>
        AssertSound(Repeat("He said the “plan” would fail and she told reporters that it was over ", 3_000));

    [Fact]
    public void Extract_OneLineOfFiveMegabytes_Ends() => AssertSound(Repeat("the old “plan” of the town and its river in 1990 ", 100_000));

    [Fact]
    public void Extract_FiveMegabytesWithoutSpaces_Ends() => AssertSound(new string('a', 5_000_000));

    [Fact]
    public void Extract_NothingAtAll_GivesNothing()
    {
        Assert.Empty(Document.Read(new Article("empty", "")).Quotes);
        Assert.Empty(Document.Read(new Article("blank", " \n\t\n ")).Quotes);
    }

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    /// <summary>Spans are in range, not empty and ascending; confidence is a probability; the order is that of the text.</summary>
    private static void AssertSound(string text)
    {
        var article = new Article("hostile", text);
        var paragraphs = Bot.News.Text.Paragraphs.Of(article);
        var quotes = QuoteExtractor.Extract(article, paragraphs, Bot.News.Text.Sentences.Of(text, paragraphs));
        var before = 0;
        foreach (var quote in quotes)
        {
            Assert.NotEmpty(quote.Content);
            foreach (var part in new[] { quote.Content, quote.Source, quote.Cue })
            {
                var end = 0;
                foreach (var span in part)
                {
                    Assert.InRange(span.Start, end, text.Length);
                    Assert.InRange(span.End, span.Start + 1, text.Length);
                    end = span.End;
                }
            }

            Assert.InRange(quote.Confidence, 0, 1);
            Assert.True(quote.Content[0].Start >= before);
            before = quote.Content[0].Start;
        }
    }
}
