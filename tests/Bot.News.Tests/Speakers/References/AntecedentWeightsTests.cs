using Bot.News.Speakers.References;

namespace Bot.News.Tests.Speakers.References;

public class AntecedentWeightsTests
{
    [Fact]
    public void Read_CommonAndOwnWeight_AreAdded()
    {
        var weights = AntecedentWeights.Read(["All Stays 1.5", "Document Stays -0.5"]);

        Assert.Equal(1.5f, weights.Of(AnaphorSort.Company)[(int)AntecedentFeature.Stays]);
        Assert.Equal(1f, weights.Of(AnaphorSort.Document)[(int)AntecedentFeature.Stays]);
    }

    [Theory]
    [InlineData("All Stays")]
    [InlineData("All Stays much")]
    [InlineData("All Stay 1")]
    [InlineData("Nothing Stays 1")]
    public void Read_LineOfAnotherForm_Throws(string line)
    {
        Assert.Throws<FormatException>(() => AntecedentWeights.Read([line]));
    }

    [Fact]
    public void Fitted_EverySort_WeighsThatWordsStay()
    {
        foreach (var sort in Enum.GetValues<AnaphorSort>())
        {
            Assert.NotEqual(0, AntecedentWeights.Fitted.Of(sort)[(int)AntecedentFeature.Stays]);
        }
    }
}
