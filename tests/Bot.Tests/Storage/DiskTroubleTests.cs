using Bot.Ingestion;
using Bot.News.Index;
using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.Tests.Storage;

public sealed class DiskTroubleTests
{
    [Fact]
    public void Add_DiskThatIsFullForAWhile_PublishesAndStoresEverythingInTheEnd()
    {
        using var folder = new StoreFolder();
        using var real = folder.Open();
        var isFull = true;
        var store = new Mock<INewsStore>();
        store.Setup(s => s.Save(It.IsAny<Arrival>(), It.IsAny<DateTimeOffset>())).Callback((Arrival arrival, DateTimeOffset now) =>
        {
            if (isFull)
            {
                throw new StorageException("the disk is full", new IOException());
            }

            real.Save(arrival, now);
        });
        var index = new NewsIndex();
        var intake = new Intake(index, store.Object, TimeProvider.System, NullLogger<Intake>.Instance);

        intake.Add([StoreFolder.Arrival(1), StoreFolder.Arrival(2)]);
        intake.Retry();

        Assert.Equal(2, index.Current.Counts.Articles);
        Assert.Empty(real.Articles());
        isFull = false;
        intake.Add([StoreFolder.Arrival(3)]);
        Assert.Equal(["article-1", "article-2", "article-3"], real.Articles().Select(a => a.Article.Id).Order());
        Assert.Equal(3, index.Current.Counts.Articles);
    }

    [Fact]
    public void Save_DatabaseThatMayNotGrow_FailsWholeAndWorksAgainLater()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        store.Save(StoreFolder.Arrival(1), StoreFolder.Now);
        store.Run("PRAGMA max_page_count = 1");
        var large = StoreFolder.Arrival(2, string.Join('\n', Enumerable.Range(0, 4000).Select(i => $"Line {i} of an article that does not fit on the disk.")));

        Assert.Equal("the disk is full", Assert.Throws<StorageException>(() => store.Save(large, StoreFolder.Now)).Message);
        Assert.Equal("article-1", Assert.Single(store.Articles()).Article.Id);
        store.Run("PRAGMA max_page_count = 1000000");
        store.Save(large, StoreFolder.Now);

        Assert.Equal(2, store.Articles().Count(article => article.Open().IsCurrent));
    }

    [Fact]
    public void Save_DatabaseThatIsReadOnly_SaysSoAndWorksAgainLater()
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        store.Run("PRAGMA query_only = ON");
        Assert.Equal("the database is read-only", Assert.Throws<StorageException>(() => store.Save(StoreFolder.Arrival(1), StoreFolder.Now)).Message);
        store.Run("PRAGMA query_only = OFF");

        store.Save(StoreFolder.Arrival(1), StoreFolder.Now);

        Assert.Single(store.Articles());
    }
}
