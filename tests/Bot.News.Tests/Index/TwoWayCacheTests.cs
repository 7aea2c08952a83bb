using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class TwoWayCacheTests
{
    private const int Bits = 3;

    [Fact]
    public void TryFind_ThreeKeysOfOnePlace_KnowsTheTwoThatCameUpLast()
    {
        var cache = new TwoWayCache<int, string>(Bits);
        cache.Add(1, 0, "one");
        cache.Add(2, 0, "two");

        Assert.True(cache.TryFind(1, 0, out var one));
        cache.Add(3, 0, "three");

        Assert.Equal("one", one);
        Assert.False(cache.TryFind(2, 0, out _));
        Assert.True(cache.TryFind(1, 0, out one) && cache.TryFind(3, 0, out var three) && (one, three) == ("one", "three"));
    }

    [Fact]
    public void TryFind_AnyKeys_GivesWhatWasAddedOrNothing()
    {
        var (cache, random) = (new TwoWayCache<int, int>(Bits), new Random(1));
        for (var i = 0; i < 10_000; i++)
        {
            var key = random.Next(1, 30);
            var hash = (ulong)key * 0x9E3779B97F4A7C15;
            if (cache.TryFind(key, hash, out var value))
            {
                Assert.Equal(-key, value);
            }
            else
            {
                cache.Add(key, hash, -key);
                Assert.True(cache.TryFind(key, hash, out value));
                Assert.Equal(-key, value);
            }
        }
    }
}
