using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class BestFirstTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Take_RandomScores_IsTheStableSortCutOff(int most)
    {
        var random = new Random(17);
        for (var round = 0; round < 20; round++)
        {
            var offered = Enumerable.Range(0, 100).Select(i => (Score: (double)random.Next(30), Item: i)).ToList();
            var best = new BestFirst<int>(most);
            offered.ForEach(o => best.Offer(o.Score, o.Item));

            Assert.Equal(offered.OrderByDescending(o => o.Score).Take(most), best.Take());
        }
    }
}
