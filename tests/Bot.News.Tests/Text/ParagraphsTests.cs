using System.IO.Compression;
using System.Text.Json;
using Bot.News.Reading;
using Bot.News.Text;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Text;

public class ParagraphsTests
{
    [Fact]
    public void Paragraphs_WithTheTitleRepeated_KeepItOnceAsAHeading()
    {
        var article = new Article("1", "Storm nears the coast\n\nSTORM NEARS THE COAST.\n\nIt is big.\n\nStorm nears the coast\n")
        {
            Title = "Storm nears the coast",
        };
        var paragraphs = Paragraphs.Of(article);
        Assert.Equal(["Storm nears the coast", "It is big."], Shown(article));
        Assert.Equal([true, false], paragraphs.Select(p => Headings.Has(article, p)));
    }

    [Fact]
    public void Paragraphs_WithTheBylineAndOutlet_PassOverThem()
    {
        var article = new Article("1", "Ann Lee, staff\nTHE PAPER\nIt rained.\nAnn Lee was there.") { Byline = "Ann Lee, Staff", Outlet = "The Paper" };
        Assert.Equal(["It rained.", "Ann Lee was there."], Shown(article));
    }

    [Theory]
    [InlineData("One.\r\nTwo.\rThree.\u2028Four.\u0085Five.", new[] { "One.", "Two.", "Three.", "Four.", "Five." })]
    [InlineData(" \t One. \u00a0\n\n\n", new[] { "One." })]
    [InlineData("", new string[0])]
    [InlineData("\n***\n", new string[0])]
    public void Paragraphs_WithAnyLineEnds_AreTrimmedLines(string text, string[] expected) =>
        Assert.Equal(expected, Shown(new Article("1", text)));

    [Fact]
    public void Paragraphs_OfOneVeryLongLine_AreThatLine()
    {
        var text = string.Concat(Enumerable.Repeat("It rained again on Monday. ", 100_000)).TrimEnd();
        var paragraph = Assert.Single(Paragraphs.Of(new Article("1", text) { Title = "Rain" }));
        Assert.Equal(new TextSpan(0, text.Length), paragraph);
    }

    [Fact]
    public void SeedArticle_Paragraphs_AreItsTextWithTheHeadlineOnce()
    {
        var path = Directory.GetFiles(Path.Combine(SharedFolder.Repository, "seeds"), "000_*.txt").Single();
        using var stream = File.OpenRead(path);
        var article = Assert.Single(ArticleReader.Read(stream, "seed.txt")).Article!;
        var shown = Shown(article);
        Assert.Equal(14, shown.Count);
        Assert.Equal(article.Title, shown[0]);
        Assert.StartsWith("Iran fired multiple missiles", shown[1]);
        Assert.StartsWith("“We are aware of the reports", shown[^1]);
    }

    [SharedTheory]
    [InlineData("data/quotes/polnear-train.jsonl.gz", 19_832, 5)]
    [InlineData("data/quotes/polnear-dev.jsonl.gz", 2_192, 2)]
    public void AnnotatedQuotations_StandInParagraphs(string file, int quotations, int mostLost)
    {
        using var packed = new GZipStream(File.OpenRead(SharedFolder.File(file)), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        int found = 0, lost = 0;
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            var units = CodePointOffsets(text);
            var paragraphs = Paragraphs.Of(new Article("1", text) { Title = row.RootElement.GetProperty("title").GetString() });
            foreach (var quote in row.RootElement.GetProperty("quotes").EnumerateArray())
            {
                found++;
                lost += quote.GetProperty("content").EnumerateArray()
                    .Select(s => new TextSpan(units[s[0].GetInt32()], units[s[1].GetInt32()]))
                    .Any(span => !paragraphs.Any(p => p.Overlaps(span))) ? 1 : 0;
            }
        }

        Assert.Equal(quotations, found);
        Assert.InRange(lost, 0, mostLost);
    }

    private static List<string> Shown(Article article) => [.. Paragraphs.Of(article).Select(p => p.In(article.Text).ToString())];

    private static List<int> CodePointOffsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
        }

        offsets.Add(text.Length);
        return offsets;
    }
}
