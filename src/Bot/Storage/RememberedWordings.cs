using Bot.News;
using Bot.News.Index;

namespace Bot.Storage;

/// <summary>What stored articles no longer say.</summary>
internal static class RememberedWordings
{
    /// <summary>How many versions are read at a time.</summary>
    private const int AtOnce = 500;

    /// <summary>Reads the stored versions of the articles that are in the index.</summary>
    /// <exception cref="StorageException">They cannot be read.</exception>
    public static void AddTo(NewsIndex index, IEnumerable<EarlierVersion> versions, CancellationToken stop = default)
    {
        var articles = new Lazy<Dictionary<string, Article>>(
            () => index.Current.Documents.ToDictionary(document => document.Article.Id, document => document.Article, StringComparer.Ordinal));
        foreach (var chunk in versions.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            var known = chunk.Where(version => articles.Value.ContainsKey(version.ArticleId)).AsParallel().AsOrdered();
            index.AddEarlier(known.Select(version =>
            {
                var now = articles.Value[version.ArticleId];
                return (Document.Read(now with { Title = version.Title, Text = version.Text }), now.Text);
            }));
        }
    }
}
