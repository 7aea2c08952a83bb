using System.Collections.Immutable;
using Bot.News.Speakers;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Tests.Speakers;

public sealed class WordScannerTests
{
    private static readonly string[] Pieces =
    [
        "Roe", "WHO", "who", "NATO", "A", "I", "president", "Anna", "Paris", "Smithson", "McDonald", "al-Abadi", "Andrés", "didn't", "Roe's",
        "Sen.", "U.S.", "London-based", "3rd", "@roe", "it", ",", ",", ".", ":", "“", "said", "Mr.", "O'Neil", "weather.com",
    ];

    // A space or comma lets a plain word be taken from its token; a tab does not.
    [Fact]
    public void Scan_SpacesOrTabs_GivesTheSameWords()
    {
        var random = new Random(5);
        for (var round = 0; round < 1000; round++)
        {
            var text = string.Join(' ', random.GetItems(Pieces, 12)).Replace(" ,", ",");
            Assert.Equal(Scan(text.Replace(' ', '\t')), Scan(text));
        }
    }

    [Theory]
    [InlineData("NATO met", WordForm.Opening | WordForm.Capital | WordForm.AllCapitals)]
    [InlineData("McDonald met", WordForm.Opening | WordForm.Capital)]
    [InlineData("I met", WordForm.Opening | WordForm.Capital)]
    [InlineData("we met", WordForm.Opening)]
    public void Scan_FirstWord_KnowsHowItIsWritten(string text, object form) => Assert.Equal(form, Scan(text)[0].Form);

    [Fact]
    public void Scan_HealthOrganization_IsNoPronoun()
    {
        Assert.Null(Scan("WHO said")[0].Lexeme);
        Assert.NotNull(Scan("Who said")[0].Lexeme);
    }

    private static Word[] Scan(string text)
    {
        ImmutableArray<TextSpan> whole = [new TextSpan(0, text.Length)];
        return WordScanner.Scan(Tokens.Of(text, whole, whole), whole);
    }
}
