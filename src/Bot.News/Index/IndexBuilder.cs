using System.Collections.Concurrent;
using Bot.News.Index.Saving;
using Bot.News.Speakers;

namespace Bot.News.Index;

/// <summary>
/// Collects documents and freezes them into a snapshot. Not thread-safe: one writer. A build analyses only what is new
/// and makes a segment of it; <see cref="SegmentList"/> keeps the segments few.
/// </summary>
public sealed class IndexBuilder
{
    /// <summary>So many articles are worth the work of all cores, and work in the background.</summary>
    internal const int ManyArticles = 1_000;

    /// <summary>In a large collection, who is who is read again once this share of the articles has changed: one article decides little.</summary>
    private const double ChangedShare = 0.01;

    private readonly SegmentBuilder _freezer;
    private readonly DocumentAnalysis _analysis;
    private readonly Dictionary<string, Document> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexedDocument> _indexed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly List<(Document Before, Document? After)> _dropped = [];
    private Lazy<SpeakerDirectory>? _directory;
    private Func<SavedIndex?>? _saved;
    private int _changed;

    public IndexBuilder()
    {
        _freezer = new SegmentBuilder(Vocabulary);
        _analysis = new DocumentAnalysis(Vocabulary);
        Segments = new SegmentList(_freezer);
    }

    internal Vocabulary Vocabulary { get; } = new();

    internal SegmentList Segments { get; }

    /// <summary>Whether it is time to read again which names are one person.</summary>
    internal bool HasOldDirectory => _indexed.Count >= ManyArticles && _changed > ChangedShare * _indexed.Count;

    /// <summary>The documents that the last build left out, each with the one that took its place, or null.</summary>
    internal IReadOnlyList<(Document Before, Document? After)> Dropped => _dropped;

    /// <summary>Adds a document, or replaces the one with the same article id.</summary>
    public void Add(Document document)
    {
        var id = document.Article.Id;
        if (_indexed.ContainsKey(id))
        {
            _removed.Add(id);
        }

        _added[id] = document;
    }

    /// <summary>Takes a document out; false where there was none.</summary>
    public bool Remove(string articleId) =>
        _added.Remove(articleId) | (_indexed.ContainsKey(articleId) && _removed.Add(articleId));

    /// <summary>A snapshot of what is there now; the builder can go on.</summary>
    public IndexSnapshot Build()
    {
        DropRemoved();
        TakeSaved();
        foreach (var segment in Freeze(Analyse()))
        {
            Segments.Add(segment);
        }

        return new IndexSnapshot([.. Segments.All], Vocabulary, Counts(), Directory());
    }

    /// <summary>Has the first build take over what was saved of the articles that were added until then.</summary>
    /// <param name="saved">Asked for in the first build; null where there is nothing.</param>
    internal void Restore(Func<SavedIndex?> saved) => _saved = saved;

    /// <summary>Takes a directory of speakers that was read from the segments of an earlier snapshot.</summary>
    internal void Take(SpeakerDirectory directory)
    {
        _directory = new(directory);
        _changed = 0;
    }

    private void DropRemoved()
    {
        _dropped.Clear();
        if (_removed.Count == 0)
        {
            return;
        }

        var gone = new List<IndexedDocument>();
        foreach (var id in _removed)
        {
            _indexed.Remove(id, out var document);
            gone.Add(document!);
            _dropped.Add((document!.Document, _added.GetValueOrDefault(id)));
            Count(document, -1);
        }

        Segments.Remove(gone);
        _removed.Clear();
    }

    private void TakeSaved()
    {
        var saved = _added.Count > 0 ? Interlocked.Exchange(ref _saved, null)?.Invoke() : null;
        if (saved is null || Vocabulary.Count > 0)
        {
            return;
        }

        saved.Vocabulary.Fill(Vocabulary);
        var places = _added.Keys.Select((id, i) => (id, i)).ToDictionary(one => one.id, one => one.i, StringComparer.Ordinal);
        var restored = new List<Segment>();
        foreach (var one in saved.Segments)
        {
            if (SegmentRestoration.Restore(one.Content, _added, _freezer) is not { } segment)
            {
                continue;
            }

            foreach (var document in segment.Living)
            {
                Take(document);
                _added.Remove(document.Document.Article.Id);
            }

            restored.Add(segment);
        }

        foreach (var segment in restored.OrderBy(s => places[s.Living.First().Document.Article.Id]))
        {
            Segments.Restore(segment);
        }
    }

    private IndexedDocument[] Analyse()
    {
        var documents = _added.Values.ToArray();
        var indexed = documents.Length < ManyArticles ? Array.ConvertAll(documents, _analysis.Analyse) : AnalyseMany(documents);
        foreach (var document in indexed)
        {
            Take(document);
        }

        _added.Clear();
        return indexed;
    }

    /// <summary>
    /// Many articles are analysed on all cores. Few are not: their publication would wait for a thread of the pool, which
    /// may be busy with a merge.
    /// </summary>
    private IndexedDocument[] AnalyseMany(Document[] documents)
    {
        var indexed = new IndexedDocument[documents.Length];
        var idle = new ConcurrentBag<DocumentAnalysis>(); // a core's loop ends and begins anew many times
        Parallel.For(
            0,
            documents.Length,
            () => idle.TryTake(out var analysis) ? analysis : new DocumentAnalysis(Vocabulary),
            (i, _, analysis) =>
            {
                indexed[i] = analysis.Analyse(documents[i]);
                return analysis;
            },
            idle.Add);
        return indexed;
    }

    /// <summary>Segments of many articles are made on all cores.</summary>
    private Segment[] Freeze(IndexedDocument[] fresh)
    {
        if (fresh.Length < ManyArticles)
        {
            return fresh.Length == 0 ? [] : [_freezer.Build(fresh)];
        }

        var size = Math.Min(SegmentList.MostFrozen, (fresh.Length + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        return [.. fresh.Chunk(size).AsParallel().AsOrdered().Select(chunk => new SegmentBuilder(Vocabulary).Build(chunk))];
    }

    private Lazy<SpeakerDirectory> Directory()
    {
        if (_directory is null || (_changed > 0 && _indexed.Count < ManyArticles))
        {
            Segment[] segments = [.. Segments.All];
            _directory = new(() => SpeakerTable.DirectoryOf(segments));
            _changed = 0;
        }

        return _directory;
    }

    private void Take(IndexedDocument document)
    {
        _indexed.Add(document.Document.Article.Id, document);
        Count(document, +1);
    }

    private void Count(IndexedDocument document, int one)
    {
        _changed++;
        foreach (var quote in document.Document.Statements)
        {
            if (quote.Speaker is { IsNamed: true } speaker)
            {
                var key = KeyOf(speaker.Name);
                var count = _speakers.GetValueOrDefault(key) + one;
                if (count == 0)
                {
                    _speakers.Remove(key);
                }
                else
                {
                    _speakers[key] = count;
                }
            }
        }
    }

    private string KeyOf(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys.Add(name, key = SpeakerKey.Of(name));
        }

        return key;
    }

    private NewsCounts Counts() => new(
        _indexed.Count,
        (int)Segments.All.Sum(s => s.Sentences),
        Segments.All.Sum(s => s.QuotationCount),
        _speakers.Count,
        Segments.All.Min(s => s.Oldest),
        Segments.All.Max(s => s.Newest));
}
