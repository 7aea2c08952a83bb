using Bot.Chat.Following;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>The memory in a SQLite database: write-ahead log, one writer.</summary>
internal sealed class SqliteNewsStore : INewsStore, IFollowStore
{
    private readonly Lock _writing = new();
    private readonly string _file;
    private readonly SqliteConnection _connection;

    /// <summary>Opens the database as it is; <see cref="StoreOpening"/> also copes with damaged ones.</summary>
    /// <exception cref="SqliteException">It cannot be opened, or is damaged.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="NotSupportedException">A later version of the bot made it.</exception>
    public SqliteNewsStore(string file)
    {
        _file = file;
        _connection = Database.Open(file);
    }

    public IEnumerable<StoredArticle> Articles() => Rows(ArticleRows.All);

    public IEnumerable<EarlierVersion> EarlierVersions() => Rows(ArticleRows.Earlier);

    public void Save(Arrival arrival, DateTimeOffset now) => Write(connection =>
    {
        ArticleRows.Save(connection, arrival.Document, now);
        if (arrival.Item is { } item)
        {
            FeedRows.Save(connection, item);
        }
    });

    public IReadOnlyList<string> Trim(DateTimeOffset? storedBefore, int? most) =>
        Write(connection => ArticleRows.Trim(connection, storedBefore, most));

    public IReadOnlyList<StoredFeed> Feeds() => Read(FeedRows.All);

    public void Save(StoredFeed feed) => Write(connection => FeedRows.Save(connection, feed));

    public void Update(StoredFeed feed) => Write(connection => FeedRows.Update(connection, feed));

    public bool Remove(string address) => Write(connection => FeedRows.Remove(connection, address));

    public IReadOnlyDictionary<string, SeenItem> Items(string feed) => Read(connection => FeedRows.Items(connection, feed));

    public void Save(string feed, IReadOnlyCollection<SeenItem> items, DateTimeOffset forgetBefore) => Write(connection =>
    {
        foreach (var item in items)
        {
            FeedRows.Save(connection, item);
        }

        FeedRows.Forget(connection, feed, forgetBefore);
    });

    public long Generation() => Read(connection => connection.Number("PRAGMA data_version"));

    public bool IsLasting => true;

    public IReadOnlyList<Follow> Follows() => Read(FollowRows.All);

    public Follow Follow(string channel, string? by, string? about, DateTimeOffset now) =>
        Write(connection => FollowRows.Add(connection, channel, by, about, now));

    public bool Unfollow(string channel, long id) => Write(connection => FollowRows.Remove(connection, channel, id));

    public void Forget(string channel) => Write(connection => FollowRows.Forget(connection, channel));

    public void Await(string channel, IEnumerable<string> articles, DateTimeOffset now) =>
        Write(connection => FollowRows.Await(connection, channel, articles, now));

    public IReadOnlyList<string> Waiting() => Read(FollowRows.Waiting);

    public IReadOnlyList<string> Take(string channel, DateTimeOffset now, DateTimeOffset quietSince) =>
        Write(connection => FollowRows.Take(connection, channel, now, quietSince));

    public void PutBack(string channel, IEnumerable<string> articles) =>
        Write(connection => FollowRows.PutBack(connection, channel, articles));

    public void ForgetBefore(DateTimeOffset time) => Write(connection => FollowRows.ForgetBefore(connection, time));

    /// <summary>Takes over what channels follow from a damaged database.</summary>
    internal void TakeOverFollows(SqliteConnection damaged) => Write(connection => FollowRows.Copy(damaged, connection));

    /// <summary>Runs a statement on the writer's connection; tests bring the disk into trouble with it.</summary>
    internal void Run(string sql) => Read(connection => connection.Execute(sql));

    public void Dispose()
    {
        lock (_writing)
        {
            _connection.Dispose();
        }
    }

    private IEnumerable<T> Rows<T>(Func<SqliteConnection, IEnumerable<T>> read)
    {
        using var connection = Guard(() => Database.Connect(_file, SqliteOpenMode.ReadOnly));
        using var rows = read(connection).GetEnumerator();
        while (Guard(rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_writing)
        {
            return Guard(() => read(_connection));
        }
    }

    private void Write(Action<SqliteConnection> write) => Write(connection =>
    {
        write(connection);
        return true;
    });

    private T Write<T>(Func<SqliteConnection, T> write)
    {
        lock (_writing)
        {
            return Guard(() =>
            {
                using var transaction = _connection.BeginTransaction();
                var result = write(_connection);
                transaction.Commit();
                return result;
            });
        }
    }

    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new StorageException(StorageReason.Of(e), e);
        }
    }
}
