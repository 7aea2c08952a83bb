using Bot.News;
using Bot.News.Index;
using Bot.News.Reading;

namespace Bot.Ingestion;

/// <summary>The configured articles, kept in step with their files. One caller at a time.</summary>
internal sealed class ArticleFolder(string path, NewsIndex index, TimeProvider clock)
{
    /// <summary>A file that was written so lately may still be half written, unless it has not changed since it was last looked at.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, (ArticleFile File, IReadOnlyList<string> Ids)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleFile> _unsettled = new(StringComparer.Ordinal);

    /// <summary>Whether files are still being written, so that it is worth looking again soon.</summary>
    public bool HasUnsettled => _unsettled.Count > 0;

    /// <summary>Reads everything, with what the store remembers, and publishes one snapshot.</summary>
    /// <param name="remembered">Documents that do not come from files; those from files with the same id take their place.</param>
    /// <returns>What could not be read, or not wholly, in order.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; nothing is published.</exception>
    public IReadOnlyList<ReadOutcome> Load(IEnumerable<Document> remembered, CancellationToken stop) =>
        Take(ArticleFiles.List(path), [], remembered, stop);

    /// <summary>Takes in what was added or changed since the last time, and takes out what is gone.</summary>
    /// <returns>What could not be read, or not wholly, in order; null where nothing has changed.</returns>
    public IReadOnlyList<ReadOutcome>? Update(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var files = ArticleFiles.List(path);
        var changed = files.Where(file => !_files.TryGetValue(file.Path, out var known) || known.File != file).ToList();
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var gone = _files.Keys.Where(known => !present.Contains(known)).ToList();
        var settled = changed.Where(file => IsSettled(file, now)).ToList();
        _unsettled.Clear();
        foreach (var file in changed.Except(settled))
        {
            _unsettled[file.Path] = file;
        }

        return settled.Count + gone.Count > 0 ? Take(settled, gone, [], stop) : null;
    }

    // By the clock, or, where the clock and the disk's do not agree, by standing still between two looks.
    private bool IsSettled(ArticleFile file, DateTime now) =>
        (file.Changed <= now && now - file.Changed >= Settled) || (_unsettled.TryGetValue(file.Path, out var before) && before == file && file.Changed > now);

    private List<ReadOutcome> Take(
        IReadOnlyList<ArticleFile> files, IReadOnlyList<string> gone, IEnumerable<Document> remembered, CancellationToken stop)
    {
        var warned = new List<ReadOutcome>();
        var ids = files.ToDictionary(file => file.Path, _ => new List<string>(), StringComparer.Ordinal);
        var read = new List<Document>();
        var outcomes = files.SelectMany(file => ArticleFiles.Read(file).Select(outcome => (file.Path, Outcome: outcome)))
            .AsParallel().AsOrdered().WithCancellation(stop).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(one => (one.Path, Read: ArticleLibrary.Read(one.Outcome)));
        foreach (var (file, (outcome, document)) in outcomes)
        {
            if (outcome.Warning is not null)
            {
                warned.Add(outcome);
            }

            if (document is not null)
            {
                read.Add(document);
                ids[file].Add(document.Article.Id);
            }
        }

        var before = gone.Concat(ids.Keys).Where(_files.ContainsKey).SelectMany(file => _files[file].Ids).ToHashSet(StringComparer.Ordinal);
        foreach (var file in gone)
        {
            _files.Remove(file);
        }

        foreach (var file in files)
        {
            _files[file.Path] = (file, ids[file.Path]);
        }

        before.ExceptWith(_files.Values.SelectMany(file => file.Ids));
        index.Publish(builder =>
        {
            foreach (var id in before)
            {
                builder.Remove(id);
            }

            foreach (var document in remembered.Concat(read))
            {
                builder.Add(document);
            }
        });
        return warned;
    }
}
