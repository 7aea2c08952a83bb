using Bot.News;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks.Keywords;

/// <summary>
/// SQLite's full-text index in memory: contentless, Porter's stemmer, prefix index, bm25() with the title's weight
/// (https://www.sqlite.org/fts5.html). A row's number is the article's place from 1.
/// </summary>
internal sealed class Fts5Index : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _ranked;
    private readonly SqliteCommand _listed;

    public Fts5Index()
    {
        SQLitePCL.Batteries_V2.Init();
        _connection.Open();
        Run("CREATE VIRTUAL TABLE news USING fts5(title, body, content='', tokenize='porter unicode61', prefix='3 4 5')");
        _ranked = Command("SELECT rowid FROM news WHERE news MATCH $query ORDER BY bm25(news, 3.0, 1.0) LIMIT 10");
        _listed = Command("SELECT rowid FROM news WHERE news MATCH $query");
    }

    public string Version => _connection.ServerVersion;

    /// <summary>The bytes that the index takes.</summary>
    public long Bytes
    {
        get
        {
            using var size = _connection.CreateCommand();
            size.CommandText = "SELECT sum(length(block)) FROM news_data";
            return (long)size.ExecuteScalar()!;
        }
    }

    public void Add(IEnumerable<Article> articles)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO news(rowid, title, body) VALUES ($row, $title, $body)";
        var (row, title, body) = (insert.Parameters.Add("$row", SqliteType.Integer), insert.Parameters.Add("$title", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        insert.Prepare();
        var number = 0L;
        foreach (var article in articles)
        {
            (row.Value, title.Value, body.Value) = (++number, article.Title ?? "", article.Text.ToString());
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Merges everything into one tree, which is best for queries; not part of building.</summary>
    public void Optimise() => Run("INSERT INTO news(news) VALUES ('optimize')");

    public int Ranked(string[] words, List<long> found) => Query(_ranked, string.Join(" OR ", words.Select(w => $"\"{w}\"")), found);

    public int Phrase(string[] words, List<long> found) => Query(_ranked, $"\"{string.Join(' ', words)}\"", found);

    public int Prefix(string prefix, List<long> found) => Query(_ranked, $"{prefix}*", found);

    /// <summary>All articles with a phrase, in no order of worth: less work than ranking them.</summary>
    public int PhraseListed(string[] words, List<long> found) => Query(_listed, $"\"{string.Join(' ', words)}\"", found);

    /// <summary>All articles with a prefix, in no order of worth: less work than ranking them.</summary>
    public int PrefixListed(string prefix, List<long> found) => Query(_listed, $"{prefix}*", found);

    public void Dispose()
    {
        _ranked.Dispose();
        _listed.Dispose();
        _connection.Dispose();
    }

    private static int Query(SqliteCommand command, string query, List<long> found)
    {
        found.Clear();
        command.Parameters[0].Value = query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetInt64(0));
        }

        return found.Count;
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.Add("$query", SqliteType.Text);
        return command;
    }

    private void Run(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
