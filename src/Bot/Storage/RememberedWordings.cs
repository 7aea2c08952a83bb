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
        foreach (var chunk in versions.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            var current = index.Current;
            var known = chunk.Select(version => (Before: version, Now: current.Find(version.ArticleId)?.Article)).Where(one => one.Now is not null);
            index.AddEarlier(known.AsParallel().AsOrdered().Select(one =>
                (Document.Read(one.Now! with { Title = one.Before.Title, Text = one.Before.Text }), one.Now.Text)));
        }
    }
}
