using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class TermsTests
{
    [Theory]
    [InlineData("We don't seek a war", "we dont seek a war")]
    [InlineData("We don’t seek “escalation”.", "we dont seek escalation")]
    [InlineData("Iran’s and Jones' men", "iran and jones men")]
    [InlineData("the U.S. and the U.S.-led J.K. Rowling", "the us and the us led jk rowling")]
    [InlineData("$1,000 and 5.3 percent at 10:30", "1000 and 5.3 percent at 10 30")]
    [InlineData("In 2,3 or 4.", "in 2 3 or 4")]
    [InlineData("Beyoncé, Erdoğan, Łódź, CAFÉ", "beyonce erdogan lodz cafe")]
    [InlineData("cafe\u0301 closed", "cafe closed")]
    [InlineData("so-called state-of-the-art", "so called state of the art")]
    [InlineData("end.Next", "end next")]
    [InlineData("…—“”!", "")]
    [InlineData("\ud800 lone \udc00", "lone")]
    public void Next_Text_FoldsEachWord(string text, string words) => Assert.Equal(words, string.Join(' ', Folded(text)));

    [Fact]
    public void Next_Word_KnowsWhereItStands()
    {
        var terms = new Terms("“Iran’s men", new char[Terms.MostLetters]);

        Assert.True(terms.Next());
        Assert.Equal((1, 7), (terms.Start, terms.End));
        Assert.True(terms.Next());
        Assert.Equal((8, 11), (terms.Start, terms.End));
        Assert.False(terms.Next());
    }

    [Fact]
    public void Next_VeryLongRun_IsCutAtTheLimit() =>
        Assert.Equal(Terms.MostLetters, Assert.Single(Folded(new string('a', 10_000))).Length);

    [Theory]
    [InlineData("we don t know", "we dont know")]
    [InlineData("iran s army", "iran army")]
    [InlineData("they ve gone", "theyve gone")]
    [InlineData("a t shirt", "a t shirt")]
    public void FoldedWords_LostApostrophes_AreMended(string typed, string words) =>
        Assert.Equal(words, string.Join(' ', FoldedWords.Of(typed, 10)));

    private static List<string> Folded(string text)
    {
        var folded = new List<string>();
        var terms = new Terms(text, new char[Terms.MostLetters]);
        while (terms.Next())
        {
            folded.Add(terms.Folded.ToString());
        }

        return folded;
    }
}
