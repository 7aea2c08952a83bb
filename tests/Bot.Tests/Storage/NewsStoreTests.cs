using System.Collections.Immutable;
using Bot.News;
using Bot.News.Text;
using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class NewsStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = StoreFolder.Now;
    private readonly StoreFolder _folder = new();

    [Fact]
    public void Articles_AfterReopening_AreWhatWasSavedToTheLastSpan()
    {
        var saved = StoreFolder.Document(1);
        using (var store = _folder.Open())
        {
            store.Save(new Arrival(saved, null), Now);
        }

        using var again = _folder.Open();
        var (document, isCurrent) = Assert.Single(again.Articles()).Open();

        Assert.True(isCurrent);
        Assert.NotEmpty(saved.Quotes);
        AssertSame(saved, document);
    }

    [Fact]
    public void Save_EditedArticle_KeepsTheEarlierWording()
    {
        using var store = _folder.Open();
        store.Save(StoreFolder.Arrival(1, "The first wording stands."), Now);
        store.Save(StoreFolder.Arrival(1, "The first wording stands."), Now.AddMinutes(1));
        store.Save(StoreFolder.Arrival(1, "Another wording stands."), Now.AddMinutes(2));

        Assert.Equal("Another wording stands.", Assert.Single(store.Articles()).Article.Text);
        var earlier = Assert.Single(store.EarlierVersions());
        Assert.Equal("The first wording stands.", earlier.Text);
        Assert.Equal(Now.AddMinutes(2), earlier.Replaced);
    }

    [Fact]
    public void Trim_ByAgeAndCount_TakesTheOldestWithEverythingThatBelongsToThem()
    {
        using var store = _folder.Open();
        for (var i = 0; i < 10; i++)
        {
            store.Save(StoreFolder.Arrival(i), Now.AddDays(i));
        }

        Assert.Equal(["article-0", "article-1", "article-2"], store.Trim(Now.AddDays(3), null).Order());
        Assert.Equal(["article-3", "article-4"], store.Trim(null, 5).Order());
        Assert.Empty(store.Trim(Now.AddDays(3), 5));
        Assert.Equal(5, store.Articles().Count());
        using var look = Database.Connect(_folder.Database, SqliteOpenMode.ReadOnly);
        Assert.Equal(5, look.Number("SELECT count(*) FROM reading"));
    }

    [Fact]
    public void Articles_ReadByAnotherBuild_AreMarkedForReadingAgain()
    {
        using (var store = _folder.Open())
        {
            store.Save(StoreFolder.Arrival(1), Now);
            store.Save(StoreFolder.Arrival(2), Now);
            store.Save(StoreFolder.Arrival(3), Now);
        }

        using (var other = Database.Connect(_folder.Database, SqliteOpenMode.ReadWrite))
        {
            other.Execute("UPDATE reading SET reader = 'older' WHERE article = 'article-1'");
            other.Execute("UPDATE reading SET content = x'ffffffff07' WHERE article = 'article-2'");
            other.Execute("DELETE FROM reading WHERE article = 'article-3'");
        }

        using var store2 = _folder.Open();
        Assert.All(store2.Articles(), stored =>
        {
            var (document, isCurrent) = stored.Open();
            Assert.False(isCurrent);
            AssertSame(Document.Read(document.Article), document);
        });
    }

    [Fact]
    public void Feeds_WithStateAndItems_ComeBackAndGo()
    {
        var feed = new StoredFeed("https://me:secret@example.org/feed", Now)
        {
            FoundAt = "https://example.org/rss", Title = "News", ETag = "W/\"\u00ff\"", LastModified = "yesterday", LastTry = Now, LastSuccess = Now,
            NextPoll = Now.AddHours(1), Failures = 3, Unchanged = 2, IsMuted = true, Reason = "it is gone",
        };
        var item = new SeenItem(feed.Address, "1", new byte[] { 1, 2 }, "article-1", 1, Now);
        using var store = _folder.Open();
        store.Save(feed);
        store.Save(StoreFolder.Arrival(1) with { Item = item }, Now);
        store.Save(feed.Address, [item with { Item = "2" }, item with { Item = "old", Seen = Now.AddDays(-9) }], Now.AddDays(-1));

        Assert.Equal(feed, Assert.Single(store.Feeds()));
        Assert.Equal(["1", "2"], store.Items(feed.Address).Keys.Order());
        Assert.Equal(item.Content.ToArray(), store.Items(feed.Address)["1"].Content.ToArray());
        Assert.True(store.Remove(feed.Address));
        Assert.False(store.Remove(feed.Address));
        store.Update(feed);
        Assert.Empty(store.Feeds());
        Assert.Empty(store.Items(feed.Address));
        Assert.Single(store.Articles());
    }

    [Fact]
    public void Open_LaterVersion_IsLeftAlone()
    {
        _folder.Open().Dispose();
        using (var later = Database.Connect(_folder.Database, SqliteOpenMode.ReadWrite))
        {
            later.Execute("PRAGMA user_version = 999");
        }

        Assert.Contains("999", Assert.Throws<StorageException>(_folder.Open).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.Database));
    }

    [Theory]
    [InlineData("not a database at all, but long enough to be taken for a file of some kind", 0)]
    [InlineData("", 0)]
    public void Open_FileThatIsNoDatabase_IsSetAside(string content, int articles)
    {
        File.WriteAllText(_folder.Database, content);

        using var store = _folder.Open();

        Assert.Equal(articles, store.Articles().Count());
        Assert.Equal(content.Length > 0 ? 1 : 0, _folder.Warnings.Count);
    }

    [Fact]
    public void Open_DamagedPages_AreSetAsideAndTheRestIsTakenOver()
    {
        using (var store = _folder.Open())
        {
            for (var i = 0; i < 400; i++)
            {
                store.Save(StoreFolder.Arrival(i), Now);
            }

            store.Save(new StoredFeed("https://example.org/feed", Now) { ETag = "\"1\"" });
        }

        using (var file = File.OpenWrite(_folder.Database))
        {
            // A damaged page in the middle of the articles.
            file.Position = file.Length / 2;
            file.Write(new byte[8192].Select((_, i) => (byte)(i * 31)).ToArray());
        }

        using var again = _folder.Open();

        var warning = Assert.Single(_folder.Warnings);
        Assert.Contains("set aside as bot.db.damaged-20261123-040000", warning, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.Database + ".damaged-20261123-040000"));
        Assert.InRange(again.Articles().Count(), 1, 400);
        Assert.Null(Assert.Single(again.Feeds()).ETag);
    }

    [Fact]
    public async Task Backup_WhileAnotherConnectionWrites_IsAWholeDatabase()
    {
        using var store = _folder.Open();
        for (var i = 0; i < 50; i++)
        {
            store.Save(StoreFolder.Arrival(i), Now);
        }

        var copy = _folder.File("copy.db");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 50; !stop.IsCancellationRequested && i < 2000; i++)
            {
                store.Save(StoreFolder.Arrival(i), Now);
            }
        });
        Backup.Write(_folder.Database, copy);
        Backup.Write(_folder.Database, copy);
        await stop.CancelAsync();
        await writing;

        using var copied = new SqliteNewsStore(copy);
        Assert.InRange(copied.Articles().Count(), 50, 2000);
        Assert.All(copied.Articles(), article => Assert.True(article.Open().IsCurrent));
        Assert.False(File.Exists(copy + ".partial"));
    }

    [Fact]
    public void Backup_NothingThere_SaysSo() =>
        Assert.Throws<StorageException>(() => Backup.Write(_folder.File("none.db"), _folder.File("copy.db")));

    [Fact]
    public void Generation_AnotherProgramWrites_Changes()
    {
        using var store = _folder.Open();
        var before = store.Generation();
        store.Save(new StoredFeed("https://example.org/own", Now));
        Assert.Equal(before, store.Generation());

        using (var other = _folder.Open())
        {
            other.Save(new StoredFeed("https://example.org/other", Now));
        }

        Assert.NotEqual(before, store.Generation());
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertSame(Document expected, Document actual)
    {
        Assert.Equal(expected.Article, actual.Article);
        Assert.Equal((expected.Paragraphs, expected.Sentences), (actual.Paragraphs, actual.Sentences));
        Assert.Equal(expected.Quotes.Length, actual.Quotes.Length);
        foreach (var (one, other) in expected.Quotes.Zip(actual.Quotes))
        {
            AssertSame(one.Content, other.Content);
            AssertSame(one.Source, other.Source);
            AssertSame(one.Cue, other.Cue);
            Assert.Equal((one.Kind, one.Speaker, one.Confidence, one.Rule), (other.Kind, other.Speaker, other.Confidence, other.Rule));
        }
    }

    // Immutable arrays are equal only where they are one; what counts is what they hold.
    private static void AssertSame(ImmutableArray<TextSpan> expected, ImmutableArray<TextSpan> actual) =>
        Assert.Equal(expected.IsDefault ? [] : expected.AsEnumerable(), actual.AsEnumerable());
}
