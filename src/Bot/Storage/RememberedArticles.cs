using Bot.News.Index;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage;

/// <summary>What a bot has stored, for a verb that answers once.</summary>
internal static class RememberedArticles
{
    /// <summary>Adds every stored article to an index, with what it no longer says; none where there is no database yet.</summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public static void AddTo(NewsIndex index, string database)
    {
        if (!File.Exists(database))
        {
            return;
        }

        try
        {
            using var connection = Database.Connect(database, SqliteOpenMode.ReadOnly);
            var stored = ArticleRows.All(connection).ToList();
            index.Restore(new IndexFolder(IndexFolder.Beside(database), isOwner: false, NullLogger.Instance).Read);
            index.Publish(builder =>
            {
                foreach (var (document, _) in stored.AsParallel().AsOrdered().Select(article => article.Open()))
                {
                    builder.Add(document);
                }
            });
            RememberedWordings.AddTo(index, ArticleRows.Earlier(connection));
        }
        catch (SqliteException e)
        {
            throw new StorageException(StorageReason.Of(e), e);
        }
    }
}
