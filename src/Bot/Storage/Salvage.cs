using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Reads what can still be read from a damaged database.</summary>
internal static class Salvage
{
    /// <returns>How many articles and feeds were saved.</returns>
    public static (int Articles, int Feeds) Copy(string damaged, INewsStore store, DateTimeOffset now)
    {
        try
        {
            using var connection = Database.Connect(damaged, SqliteOpenMode.ReadWrite);
            var feeds = UntilItBreaks(() => FeedRows.All(connection), feed =>
            {
                // Without validators, so that everything that was lost is fetched again.
                store.Save(feed with { ETag = null, LastModified = null, NextPoll = null });
            });
            var articles = UntilItBreaks(() => ArticleRows.All(connection), stored => store.Save(new Arrival(stored.Open().Document, null), now));
            return (articles, feeds);
        }
        catch (SqliteException)
        {
            return (0, 0);
        }
    }

    private static int UntilItBreaks<T>(Func<IEnumerable<T>> rows, Action<T> save)
    {
        var saved = 0;
        try
        {
            foreach (var row in rows())
            {
                save(row);
                saved++;
            }
        }
        catch (Exception e) when (e is SqliteException or InvalidCastException or InvalidOperationException or FormatException)
        {
            // Here the damage begins; what stands before it is saved.
        }

        return saved;
    }
}
