using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class WordFamiliesTests
{
    [Theory]
    [InlineData("russia", "russian")]
    [InlineData("spaniards", "spain spanish")]
    [InlineData("winning", "won")]
    [InlineData("children", "child")]
    [InlineData("burmese", "burma myanmar")]
    [InlineData("walk", "")]
    [InlineData("sail", "")]
    public void RelativesOf_Stem_AreTheStemsOfItsRoot(string word, string relatives)
    {
        var expected = relatives.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem);

        Assert.Equal(expected.Order(), WordFamilies.RelativesOf(Stemmer.Stem(word)).ToArray().Order());
    }
}
