using Bot.News.Wording;

namespace Bot.News.Tests.Wording;

public sealed class WordSimilarityTests
{
    [Fact]
    public void Distance_RandomWords_AsTheTextbookHasIt()
    {
        var random = new Random(5);
        string Word() => new([.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => (char)('a' + random.Next(3)))]);
        for (var i = 0; i < 3_000; i++)
        {
            var (a, b, most) = (Word(), Word(), random.Next(0, 4));
            var expected = Slow(a, b);
            var distance = WordSimilarity.Distance(a, b, most);
            Assert.Equal(expected <= most, distance <= most);
            Assert.True(distance > most || distance == expected);
        }
    }

    /// <summary>Optimal string alignment by its recursive definition.</summary>
    private static int Slow(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length + b.Length;
        }

        var best = Math.Min(
            Math.Min(Slow(a[1..], b), Slow(a, b[1..])) + 1, Slow(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(best, Slow(a[2..], b[2..]) + 1) : best;
    }
}
