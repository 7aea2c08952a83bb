using Bot.News.Quotes.Model;

namespace Bot.News.Tests.Quotes.Model;

public sealed class WeightTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(480)]
    [InlineData(1000)]
    [InlineData(15_419)]
    [InlineData(20_000)]
    public void Sum_OfEachKey_IsItsWeight(int count)
    {
        var entries = Entries(count, seed: 1);
        var table = new WeightTable(entries);
        foreach (var (key, hundredths) in entries)
        {
            Assert.Equal(hundredths, table.Sum([key]));
        }
    }

    [Fact]
    public void Sum_OfKeysThatAreMissing_IsNothing()
    {
        var entries = Entries(5000, seed: 1);
        var known = entries.Select(entry => entry.Key).ToHashSet();
        var table = new WeightTable(entries);
        var missing = Entries(50_000, seed: 2).Select(entry => entry.Key).Where(key => !known.Contains(key)).ToArray();
        Assert.All(missing, key => Assert.Equal(0, table.Sum([key])));
    }

    [Fact]
    public void Sum_OfSeveralKeys_AddsThoseThatAreKnown()
    {
        var table = new WeightTable([new Weight(Key(1), 25), new Weight(Key(2), -150)]);
        Assert.Equal(-125, table.Sum([Key(1), Key(3), Key(2)]));
    }

    [Fact]
    public void Table_WithOneKeyTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new WeightTable([new Weight(Key(1), 25), new Weight(Key(1), 25)]));

    private static ulong Key(int value) => Features.Key(Template.CueWord, value, 0);

    /// <summary>Keys as the stages make them: few templates, small values.</summary>
    private static Weight[] Entries(int count, int seed)
    {
        var random = new Random(seed);
        var keys = new HashSet<ulong>();
        while (keys.Count < count)
        {
            keys.Add(Features.Key((Template)random.Next(1, 200), random.Next(10_000), random.Next(300)));
        }

        return [.. keys.Select(key => new Weight(key, (short)random.Next(-500, 501)))];
    }
}
