using System.Globalization;
using Bot.News;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Articles, their readings and their earlier versions as rows.</summary>
internal static class ArticleRows
{
    private const string Fields = "a.id, a.text, a.title, a.outlet, a.url, a.published, a.byline, r.reader, r.content";

    /// <summary>How many earlier versions of one article are kept, the latest.</summary>
    private const int MostVersions = 10;

    public static IEnumerable<StoredArticle> All(SqliteConnection connection)
    {
        using var command = connection.Command($"SELECT {Fields} FROM article a LEFT JOIN reading r ON r.article = a.id ORDER BY a.stored, a.id");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return Read(rows);
        }
    }

    /// <summary>The article of a row without its reading, or null where there is none; for what can be saved of a damaged database.</summary>
    public static Article? At(SqliteConnection connection, long row)
    {
        using var command = connection.Command(
            "SELECT id, text, title, outlet, url, published, byline FROM article WHERE rowid = $row", ("$row", row));
        using var rows = command.ExecuteReader();
        return rows.Read() ? Article(rows) : null;
    }

    public static IEnumerable<EarlierVersion> Earlier(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT article, replaced, title, text FROM earlier_version ORDER BY replaced");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new EarlierVersion(rows.GetString(0), SqliteCommands.Time(rows.GetInt64(1)), rows.Text(2), rows.GetString(3));
        }
    }

    /// <summary>Writes an article with its reading; runs inside a transaction.</summary>
    public static void Save(SqliteConnection connection, Document document, DateTimeOffset now)
    {
        var (article, text) = (document.Article, document.Article.Text.ToString());
        connection.Execute(
            """
            INSERT OR IGNORE INTO earlier_version (article, replaced, title, text)
            SELECT id, $now, title, text FROM article WHERE id = $id AND text <> $text
            """,
            ("$id", article.Id), ("$text", text), ("$now", now.ToUnixTimeMilliseconds()));
        connection.Execute(
            """
            DELETE FROM earlier_version WHERE article = $id
            AND replaced NOT IN (SELECT replaced FROM earlier_version WHERE article = $id ORDER BY replaced DESC LIMIT $most)
            """,
            ("$id", article.Id), ("$most", MostVersions));
        connection.Execute(
            """
            INSERT INTO article (id, text, title, outlet, url, published, byline, stored)
            VALUES ($id, $text, $title, $outlet, $url, $published, $byline, $now)
            ON CONFLICT (id) DO UPDATE SET text = $text, title = $title, outlet = $outlet, url = $url, published = $published, byline = $byline
            """,
            ("$id", article.Id), ("$text", text), ("$title", article.Title), ("$outlet", article.Outlet), ("$url", article.Url),
            ("$published", article.Published?.ToString("O", CultureInfo.InvariantCulture)), ("$byline", article.Byline),
            ("$now", now.ToUnixTimeMilliseconds()));
        connection.Execute(
            "INSERT OR REPLACE INTO reading (article, reader, content) VALUES ($id, $reader, $content)",
            ("$id", article.Id), ("$reader", ReadingBlob.Reader), ("$content", ReadingBlob.Write(document)));
    }

    public static List<string> Trim(SqliteConnection connection, DateTimeOffset? storedBefore, int? most)
    {
        using var command = connection.Command(
            """
            DELETE FROM article WHERE stored < $before
            OR id IN (SELECT id FROM article ORDER BY stored DESC, id DESC LIMIT -1 OFFSET $most)
            RETURNING id
            """,
            ("$before", storedBefore?.ToUnixTimeMilliseconds() ?? long.MinValue), ("$most", most ?? int.MaxValue));
        connection.Execute("DELETE FROM feed_item WHERE feed NOT IN (SELECT address FROM feed)");
        using var rows = command.ExecuteReader();
        var gone = new List<string>();
        while (rows.Read())
        {
            gone.Add(rows.GetString(0));
        }

        return gone;
    }

    // A reading that is missing or that another build made is one thing: the article is read again.
    private static StoredArticle Read(SqliteDataReader row)
    {
        var isCurrent = row.Text(7) == ReadingBlob.Reader;
        return new StoredArticle(Article(row), isCurrent, row.IsDBNull(8) ? [] : (byte[])row[8]);
    }

    private static Article Article(SqliteDataReader row) => new(row.GetString(0), ArticleText.FromUtf8(row.GetFieldValue<byte[]>(1)))
    {
        Title = row.Text(2),
        Outlet = row.Text(3),
        Url = row.Text(4),
        Published = DateTimeOffset.TryParse(row.Text(5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var published) ? published : null,
        Byline = row.Text(6),
    };
}
