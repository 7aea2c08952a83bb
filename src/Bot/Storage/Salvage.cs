using Bot.News;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Reads what can still be read from a damaged database.</summary>
internal static class Salvage
{
    /// <summary>Where the number of rows cannot be read, this many are looked for.</summary>
    private const long MostRows = 1_000_000;

    /// <summary>After this many rows in a row that cannot be read, the rest is given up.</summary>
    private const int MostMisses = 2_000;

    /// <returns>How many articles and feeds were saved.</returns>
    public static (int Articles, int Feeds) Copy(string damaged, SqliteNewsStore store, DateTimeOffset now)
    {
        try
        {
            using var connection = Database.Connect(damaged, SqliteOpenMode.ReadWrite);
            var saved = (Articles(connection, store, now), Feeds(connection, store));
            OrElse(() => TakeOverFollows(connection, store), false);
            return saved;
        }
        catch (SqliteException)
        {
            return (0, 0);
        }
    }

    // Row by row, so that a damaged page costs only the articles on it.
    private static int Articles(SqliteConnection connection, INewsStore store, DateTimeOffset now)
    {
        var last = OrElse(() => connection.Number("SELECT coalesce(max(rowid), 0) FROM article"), MostRows);
        var (saved, misses) = (0, 0);
        for (long row = 1; row <= last && misses < MostMisses; row++)
        {
            if (OrElse(() => ArticleRows.At(connection, row), null) is { } article)
            {
                store.Save(new Arrival(Document.Read(article), null), now);
                saved++;
                misses = 0;
            }
            else
            {
                misses++;
            }
        }

        return saved;
    }

    private static int Feeds(SqliteConnection connection, INewsStore store)
    {
        var feeds = OrElse(() => FeedRows.All(connection), []);
        foreach (var feed in feeds)
        {
            // Without validators, so that everything that was lost is fetched again.
            store.Save(feed with { ETag = null, LastModified = null, NextPoll = null });
        }

        return feeds.Count;
    }

    // All or nothing; where it is nothing, channels have to ask again.
    private static bool TakeOverFollows(SqliteConnection connection, SqliteNewsStore store)
    {
        store.TakeOverFollows(connection);
        return true;
    }

    private static T OrElse<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is SqliteException or StorageException or InvalidCastException or InvalidOperationException or FormatException)
        {
            return otherwise;
        }
    }
}
