using Bot.News.Answers;
using Bot.News.Answers.Asked;

namespace Bot.News.Tests.Answers;

public sealed class AskedWordsTests
{
    public static TheoryData<string> Cases() => [.. TableFile.Lines("Answers/asked-words.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_Quotation_AsInTheTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var document = Document.Read(new Article("a", "Lena Ortiz, the mayor, spoke on Monday. " + cells[0]));
        var quote = document.Statements.MaxBy(q => q.Whole.Length)!;

        var wording = AskedWords.In(new Passage(document, quote.Whole, [], quote), cells[1]);

        Assert.Equal(cells[2], wording.ToString());
    }

    [Theory]
    [InlineData("...")]
    [InlineData("")]
    public void In_NoWords_IsNear(string words)
    {
        var document = Document.Read(new Article("a", "“We sail,” Lena Ortiz said."));

        Assert.Equal(AskedWording.Near, AskedWords.In(new Passage(document, document.Quotes[0].Whole, [], document.Quotes[0]), words));
    }
}
