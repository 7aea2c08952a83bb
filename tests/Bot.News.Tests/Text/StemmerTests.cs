using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class StemmerTests
{
    public static TheoryData<string, string> Stems()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in TableFile.Lines("Text/stems.txt"))
        {
            var words = line.Split(' ');
            data.Add(words[0], words[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Stem_WordOfSnowballsVocabulary_IsSnowballsStem(string word, string stem) =>
        Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("yyyyyyyyyy")]
    [InlineData("ingingingeding")]
    [InlineData("žąsys")]
    public void Stem_AnyLetters_IsNeverLonger(string word) => Assert.InRange(Stemmer.Stem(word).Length, 0, word.Length);
}
