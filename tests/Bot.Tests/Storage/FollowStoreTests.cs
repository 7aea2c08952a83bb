using Bot.Chat.Following;
using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class FollowStoreTests : IDisposable
{
    private const string Here = "chat:1", There = "chat:2";
    private static readonly DateTimeOffset Now = StoreFolder.Now;
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Follows_AddedAndRemoved_AreKeptInOrder(bool lasting)
    {
        using var opened = Open(lasting, out var store);
        var first = store.Follow(Here, "Ada Lindqvist", null, Now);
        var second = store.Follow(There, null, "the \"war\" 日本", Now.AddMilliseconds(1));
        var third = store.Follow(Here, "Ada Lindqvist", "bridges", Now);

        Assert.Equal([first, second, third], store.Follows());
        Assert.False(store.Unfollow(There, first.Id));
        Assert.True(store.Unfollow(Here, third.Id));
        Assert.False(store.Unfollow(Here, third.Id));
        Assert.Equal([first, second], store.Follows());
        Assert.True(store.Follow(Here, null, "x", Now).Id > third.Id);
        Assert.Equal(lasting, store.IsLasting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_WhatWaits_IsGivenOnceAndInOrder(bool lasting)
    {
        using var opened = Open(lasting, out var store);
        store.Await(Here, ["b", "a"], Now);
        store.Await(Here, ["a", "c"], Now.AddSeconds(1));
        store.Await(There, ["a"], Now);

        Assert.Equal([Here, There], store.Waiting().Order());
        Assert.Equal(["b", "a", "c"], store.Take(Here, Now, Now.AddMinutes(-1)));
        Assert.Empty(store.Take(Here, Now, Now.AddMinutes(-1)));
        Assert.Equal([There], store.Waiting());
        store.Await(Here, ["a", "d"], Now);
        Assert.Empty(store.Take(Here, Now.AddSeconds(60), Now));
        Assert.Equal(["d"], store.Take(Here, Now.AddSeconds(61), Now.AddSeconds(1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PutBack_WhatWasTaken_WaitsAgainAndCountsAsUntold(bool lasting)
    {
        using var opened = Open(lasting, out var store);
        store.Await(Here, ["a", "b"], Now);
        store.PutBack(Here, store.Take(Here, Now, Now.AddMinutes(-1)).Append("unknown"));

        Assert.Equal(["a", "b"], store.Take(Here, Now, Now.AddMinutes(-1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Forget_ChannelOrOldTimes_LeavesTheRest(bool lasting)
    {
        using var opened = Open(lasting, out var store);
        store.Follow(Here, "Ada Lindqvist", null, Now);
        var other = store.Follow(There, "Ada Lindqvist", null, Now);
        store.Await(Here, ["a"], Now);
        store.Await(There, ["a"], Now);
        store.Await(There, ["b"], Now.AddDays(1));

        store.Forget(Here);
        store.ForgetBefore(Now.AddHours(1));

        Assert.Equal([other], store.Follows());
        Assert.Equal([There], store.Waiting());
        Assert.Equal(["b"], store.Take(There, Now.AddDays(1), Now));
    }

    [Fact]
    public void Everything_AfterReopening_IsStillThere()
    {
        Follow follow;
        using (var store = _folder.Open())
        {
            follow = store.Follow(Here, "Ada Lindqvist", "bridges", Now);
            store.Await(Here, ["told"], Now);
            store.Take(Here, Now, Now.AddMinutes(-1));
            store.Await(Here, ["waits"], Now);
        }

        using var again = _folder.Open();
        again.Await(Here, ["told"], Now);

        Assert.Equal([follow], again.Follows());
        Assert.Empty(again.Take(Here, Now.AddSeconds(59), Now.AddSeconds(-1)));
        Assert.Equal(["waits"], again.Take(Here, Now.AddSeconds(61), Now.AddSeconds(1)));
    }

    [Fact]
    public void Database_OfTheFirstVersion_KeepsItsArticlesAndLearnsToFollow()
    {
        using (var store = _folder.Open())
        {
            store.Save(StoreFolder.Arrival(1), Now);
            store.Run("DROP TABLE follow; DROP TABLE notice; PRAGMA user_version = 1");
        }

        using var again = _folder.Open();

        Assert.Empty(_folder.Warnings);
        Assert.Single(again.Articles());
        Assert.Equal(1, again.Follow(Here, null, "bridges", Now).Id);
    }

    [Fact]
    public void Database_Damaged_WhatIsFollowedIsTakenOver()
    {
        Follow follow;
        using (var store = _folder.Open())
        {
            follow = store.Follow(Here, "Ada Lindqvist", null, Now);
            store.Await(Here, ["told"], Now);
            store.Take(Here, Now, Now.AddMinutes(-1));
            for (var i = 0; i < 100; i++)
            {
                store.Save(StoreFolder.Arrival(i), Now);
            }
        }

        using (var file = File.OpenWrite(_folder.Database))
        {
            // A damaged page among the articles.
            file.Position = file.Length / 2;
            file.Write(new byte[8192]);
        }

        using var again = _folder.Open();
        again.Await(Here, ["told"], Now);

        Assert.NotEmpty(_folder.Warnings);
        Assert.Equal([follow], again.Follows());
        Assert.Empty(again.Waiting());
    }

    private IDisposable Open(bool lasting, out IFollowStore store)
    {
        if (!lasting)
        {
            store = new MemoryFollowStore();
            return new MemoryNewsStore();
        }

        var opened = _folder.Open();
        store = opened;
        return opened;
    }
}
