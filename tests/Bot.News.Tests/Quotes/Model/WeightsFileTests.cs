using System.Text;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Tests.Quotes.Model;

public sealed class WeightsFileTests
{
    [Fact]
    public void Read_OfWhatWasWritten_GivesTheSameWeights()
    {
        (ulong Key, float Value)[] entries =
        [
            (Features.Key(Template.CueWord, Lexicon.Find("said"), 0), 1.5f),
            (Features.Key(Template.CueWord, Lexicon.Find("time"), 0), -0.84f),
            (Features.Key(Template.ToTags, Value.Of(Tag.Noun, Tag.Stop), Value.Of(2)), 0.1f),
            (Features.Key(Template.ToTags3, Value.Of(Tag.None, Tag.Noun, Tag.Stop), Value.Of(Tag.Comma)), -12f),
            (Features.Key(Template.FromOffset, Value.Bucket(40), Value.Of(true)), 0.03f),
        ];
        var file = string.Join('\n', WeightsFile.Write(entries).Prepend("# a comment"));
        var read = WeightsFile.Read(Encoding.UTF8.GetBytes(file)).ToDictionary(w => w.Key, w => w.Hundredths);
        Assert.Equal(entries.ToDictionary(e => e.Key, e => (short)MathF.Round(e.Value * 100)), read);
    }

    [Theory]
    [InlineData("CueWord\n0.123 said")]
    [InlineData("CueWord\n1,5 said")]
    [InlineData("CueWord\n0.1 qzxqzx")]
    [InlineData("ToTags\n0.1 <Noun|Nuon>")]
    [InlineData("ToTgas\n0.1 said")]
    public void Read_OfAFaultyLine_SaysSo(string file) =>
        Assert.Throws<FormatException>(() => WeightsFile.Read(Encoding.UTF8.GetBytes(file)));
}
