using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Feeds and their items as rows.</summary>
internal static class FeedRows
{
    private const string Fields =
        "address, added, found_at, title, etag, last_modified, last_try, last_success, next_poll, failures, unchanged, is_muted, reason";

    private const string State =
        """
        found_at = $found_at, title = $title, etag = $etag, last_modified = $last_modified, last_try = $last_try,
        last_success = $last_success, next_poll = $next_poll, failures = $failures, unchanged = $unchanged,
        is_muted = $is_muted, reason = $reason
        """;

    public static List<StoredFeed> All(SqliteConnection connection)
    {
        using var command = connection.Command($"SELECT {Fields} FROM feed ORDER BY added, address");
        using var rows = command.ExecuteReader();
        var feeds = new List<StoredFeed>();
        while (rows.Read())
        {
            feeds.Add(new StoredFeed(rows.GetString(0), SqliteCommands.Time(rows.GetInt64(1)))
            {
                FoundAt = rows.Text(2),
                Title = rows.Text(3),
                ETag = rows.Text(4),
                LastModified = rows.Text(5),
                LastTry = rows.Time(6),
                LastSuccess = rows.Time(7),
                NextPoll = rows.Time(8),
                Failures = rows.GetInt32(9),
                Unchanged = rows.GetInt32(10),
                IsMuted = rows.GetBoolean(11),
                Reason = rows.Text(12),
            });
        }

        return feeds;
    }

    public static void Save(SqliteConnection connection, StoredFeed feed) => connection.Execute(
        $"""
        INSERT INTO feed ({Fields}) VALUES ($address, $added, $found_at, $title, $etag, $last_modified, $last_try, $last_success,
            $next_poll, $failures, $unchanged, $is_muted, $reason)
        ON CONFLICT (address) DO UPDATE SET {State}
        """,
        Parameters(feed));

    public static void Update(SqliteConnection connection, StoredFeed feed) =>
        connection.Execute($"UPDATE feed SET {State} WHERE address = $address", Parameters(feed));

    public static bool Remove(SqliteConnection connection, string address)
    {
        connection.Execute("DELETE FROM feed_item WHERE feed = $address", ("$address", address));
        return connection.Execute("DELETE FROM feed WHERE address = $address", ("$address", address)) > 0;
    }

    public static Dictionary<string, SeenItem> Items(SqliteConnection connection, string feed)
    {
        using var command = connection.Command(
            "SELECT item, content, article, tries, seen FROM feed_item WHERE feed = $feed", ("$feed", feed));
        using var rows = command.ExecuteReader();
        var items = new Dictionary<string, SeenItem>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var item = rows.GetString(0);
            items[item] = new SeenItem(feed, item, (byte[])rows[1], rows.Text(2), rows.GetInt32(3), SqliteCommands.Time(rows.GetInt64(4)));
        }

        return items;
    }

    public static void Save(SqliteConnection connection, SeenItem item) => connection.Execute(
        """
        INSERT OR REPLACE INTO feed_item (feed, item, content, article, tries, seen)
        VALUES ($feed, $item, $content, $article, $tries, $seen)
        """,
        ("$feed", item.Feed), ("$item", item.Item), ("$content", item.Content.ToArray()), ("$article", item.ArticleId),
        ("$tries", item.Tries), ("$seen", item.Seen.ToUnixTimeMilliseconds()));

    public static void Forget(SqliteConnection connection, string feed, DateTimeOffset before) => connection.Execute(
        "DELETE FROM feed_item WHERE feed = $feed AND seen < $before", ("$feed", feed), ("$before", before.ToUnixTimeMilliseconds()));

    private static (string, object?)[] Parameters(StoredFeed feed) =>
    [
        ("$address", feed.Address),
        ("$added", feed.Added.ToUnixTimeMilliseconds()),
        ("$found_at", feed.FoundAt),
        ("$title", feed.Title),
        ("$etag", feed.ETag),
        ("$last_modified", feed.LastModified),
        ("$last_try", feed.LastTry?.ToUnixTimeMilliseconds()),
        ("$last_success", feed.LastSuccess?.ToUnixTimeMilliseconds()),
        ("$next_poll", feed.NextPoll?.ToUnixTimeMilliseconds()),
        ("$failures", feed.Failures),
        ("$unchanged", feed.Unchanged),
        ("$is_muted", feed.IsMuted),
        ("$reason", feed.Reason),
    ];
}
