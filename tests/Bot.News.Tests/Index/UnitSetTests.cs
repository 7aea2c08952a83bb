using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class UnitSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(256)]
    [InlineData(1000)]
    [InlineData(8192)]
    [InlineData(65536)]
    public void AddTo_AnyNumberOfUnits_AddsThoseThatWereWritten(int articles)
    {
        var random = new Random(articles);
        foreach (var share in new[] { 0, 0.001, 0.01, 0.1, 0.5, 0.9, 1 })
        {
            ushort[] units = [.. Enumerable.Range(0, articles).Where(unit => random.NextDouble() < share || unit == articles - 1).Select(unit => (ushort)unit)];
            var bytes = UnitSet.BytesOf(units.Length, articles);
            var data = new byte[bytes + UnitSet.Padding];
            var set = new ulong[(articles + 63) / 64];
            set[0] = 1;

            UnitSet.Write(units, articles, data);
            data.AsSpan(bytes).Fill(byte.MaxValue);

            Assert.Equal(units.Length, UnitSet.AddTo(data, articles, set));
            Assert.Equal(units.Select(unit => (int)unit).Union([0]).Order(), Enumerable.Range(0, articles).Where(unit => ArticleSet.Has(set, unit)));
        }
    }

    [Fact]
    public void BytesOf_Units_AreFew()
    {
        const int Articles = 12_000;

        Assert.Equal(0, UnitSet.BytesOf(0, Articles));
        Assert.InRange(8.0 * UnitSet.BytesOf(100, Articles) / 100, 8, 10);
        Assert.InRange(8.0 * UnitSet.BytesOf(Articles, Articles) / Articles, 2, 2.1);
    }
}
