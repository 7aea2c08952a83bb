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

    [Fact]
    public void In_AnyRunOfTheQuotationsWords_IsNotNear()
    {
        const string Said = "“Don’t ask us, u’ve heard it: ‘O’Neill’s 1,000 rules’ — if it’s over... it ain’t over — can’t be; the U.S. won’t,” Lena Ortiz said.";
        var document = Document.Read(new Article("a", Said));
        var passage = new Passage(document, document.Quotes[0].Whole, [], document.Quotes[0]);
        var words = passage.Quote!.Content[0].In(document.Article.Text).Split(' ');
        for (var first = 0; first < words.Length; first++)
        {
            for (var end = first + 1; end <= words.Length; end++)
            {
                var asked = string.Join(' ', words[first..end]);

                Assert.Equal(asked.Any(char.IsLetterOrDigit), AskedWords.In(passage, asked) != AskedWording.Near);
                Assert.Equal(asked.Any(char.IsLetterOrDigit), AskedWords.In(passage, asked.Replace("n’t", "n t").Replace("it’s", "it s")) != AskedWording.Near);
            }
        }
    }
}
