using Bot.Chat.Following;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>What channels follow and were told of, as rows.</summary>
internal static class FollowRows
{
    public static List<Follow> All(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id, channel, speaker, topic, since FROM follow ORDER BY id");
        using var rows = command.ExecuteReader();
        var follows = new List<Follow>();
        while (rows.Read())
        {
            follows.Add(new Follow(rows.GetInt64(0), rows.GetString(1), rows.Text(2), rows.Text(3), SqliteCommands.Time(rows.GetInt64(4))));
        }

        return follows;
    }

    public static Follow Add(SqliteConnection connection, string channel, string? by, string? about, DateTimeOffset now)
    {
        using var command = connection.Command(
            "INSERT INTO follow (channel, speaker, topic, since) VALUES ($channel, $by, $about, $now) RETURNING id",
            ("$channel", channel), ("$by", by), ("$about", about), ("$now", now.ToUnixTimeMilliseconds()));
        return new Follow((long)command.ExecuteScalar()!, channel, by, about, now);
    }

    public static bool Remove(SqliteConnection connection, string channel, long id) =>
        connection.Execute("DELETE FROM follow WHERE channel = $channel AND id = $id", ("$channel", channel), ("$id", id)) > 0;

    public static void Forget(SqliteConnection connection, string channel)
    {
        connection.Execute("DELETE FROM follow WHERE channel = $channel", ("$channel", channel));
        connection.Execute("DELETE FROM notice WHERE channel = $channel", ("$channel", channel));
    }

    public static void Await(SqliteConnection connection, string channel, IEnumerable<string> articles, DateTimeOffset now)
    {
        foreach (var article in articles)
        {
            connection.Execute(
                "INSERT OR IGNORE INTO notice (channel, article, came) VALUES ($channel, $article, $now)",
                ("$channel", channel), ("$article", article), ("$now", now.ToUnixTimeMilliseconds()));
        }
    }

    public static List<string> Waiting(SqliteConnection connection) =>
        Texts(connection.Command("SELECT DISTINCT channel FROM notice WHERE told IS NULL"));

    public static List<string> Take(SqliteConnection connection, string channel, DateTimeOffset now, DateTimeOffset quietSince)
    {
        var taken = Texts(connection.Command(
            """
            SELECT article FROM notice WHERE channel = $channel AND told IS NULL
            AND NOT EXISTS (SELECT 1 FROM notice WHERE channel = $channel AND told >= $since) ORDER BY rowid
            """,
            ("$channel", channel), ("$since", quietSince.ToUnixTimeMilliseconds())));
        Tell(connection, channel, taken, now);
        return taken;
    }

    public static void PutBack(SqliteConnection connection, string channel, IEnumerable<string> articles) => Tell(connection, channel, articles, null);

    public static void ForgetBefore(SqliteConnection connection, DateTimeOffset time) =>
        connection.Execute("DELETE FROM notice WHERE came < $time", ("$time", time.ToUnixTimeMilliseconds()));

    /// <summary>Takes over all that can be read from another database.</summary>
    public static void Copy(SqliteConnection from, SqliteConnection to)
    {
        foreach (var follow in All(from))
        {
            to.Execute(
                "INSERT OR IGNORE INTO follow (id, channel, speaker, topic, since) VALUES ($id, $channel, $by, $about, $since)",
                ("$id", follow.Id), ("$channel", follow.Channel), ("$by", follow.By), ("$about", follow.About), ("$since", follow.Since.ToUnixTimeMilliseconds()));
        }

        using var command = from.Command("SELECT channel, article, came, told FROM notice ORDER BY rowid");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            to.Execute(
                "INSERT OR IGNORE INTO notice (channel, article, came, told) VALUES ($channel, $article, $came, $told)",
                ("$channel", rows.GetString(0)), ("$article", rows.GetString(1)), ("$came", rows.GetInt64(2)), ("$told", rows.IsDBNull(3) ? null : rows.GetInt64(3)));
        }
    }

    private static void Tell(SqliteConnection connection, string channel, IEnumerable<string> articles, DateTimeOffset? told)
    {
        foreach (var article in articles)
        {
            connection.Execute(
                "UPDATE notice SET told = $told WHERE channel = $channel AND article = $article",
                ("$channel", channel), ("$article", article), ("$told", told?.ToUnixTimeMilliseconds()));
        }
    }

    private static List<string> Texts(SqliteCommand command)
    {
        using (command)
        {
            using var rows = command.ExecuteReader();
            var texts = new List<string>();
            while (rows.Read())
            {
                texts.Add(rows.GetString(0));
            }

            return texts;
        }
    }
}
