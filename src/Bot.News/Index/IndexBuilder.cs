using Bot.News.Speakers;

namespace Bot.News.Index;

/// <summary>
/// Collects documents and freezes them into a snapshot. Not thread-safe: one writer. A build analyses only what is new
/// and makes a segment of it; segments of the same size are merged in pairs, like the digits of a binary counter, so
/// an article is merged a number of times that grows with the logarithm of the collection.
/// </summary>
public sealed class IndexBuilder
{
    /// <summary>The most articles of a segment. Bounds the time of one merge or replacement to a few tenths of a second.</summary>
    internal const int MostArticlesOfSegment = 8192;

    private readonly Vocabulary _vocabulary = new();
    private readonly SegmentBuilder _freezer;
    private readonly Dictionary<string, Document> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _indexed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _speakers = new(StringComparer.Ordinal);
    private readonly List<Segment> _segments = [];
    private readonly List<(Document Before, Document? After)> _dropped = [];

    public IndexBuilder() => _freezer = new SegmentBuilder(_vocabulary);

    /// <summary>Adds a document, or replaces the one with the same article id.</summary>
    public void Add(Document document)
    {
        var id = document.Article.Id;
        if (_indexed.Contains(id))
        {
            _removed.Add(id);
        }

        _added[id] = document;
    }

    /// <summary>Takes a document out; false where there was none.</summary>
    public bool Remove(string articleId) =>
        _added.Remove(articleId) | (_indexed.Contains(articleId) && _removed.Add(articleId));

    /// <summary>The documents that the last build left out, each with the one that took its place, or null.</summary>
    internal IReadOnlyList<(Document Before, Document? After)> Dropped => _dropped;

    /// <summary>A snapshot of what is there now; the builder can go on.</summary>
    public IndexSnapshot Build()
    {
        DropRemoved();
        var fresh = Analyse();
        foreach (var chunk in fresh.Chunk(MostArticlesOfSegment))
        {
            _segments.Add(_freezer.Build(chunk));
            MergeLast();
        }

        return new IndexSnapshot([.. _segments], _vocabulary, Counts());
    }

    private void DropRemoved()
    {
        _dropped.Clear();
        for (var i = _segments.Count - 1; i >= 0 && _removed.Count > 0; i--)
        {
            var all = _segments[i].Documents;
            var kept = Array.FindAll(all, d => !_removed.Contains(d.Document.Article.Id));
            if (kept.Length == all.Length)
            {
                continue;
            }

            foreach (var dropped in all.Except(kept))
            {
                _indexed.Remove(dropped.Document.Article.Id);
                _dropped.Add((dropped.Document, _added.GetValueOrDefault(dropped.Document.Article.Id)));
                Count(dropped, -1);
            }

            _segments.RemoveAt(i);
            if (kept.Length > 0)
            {
                _segments.Insert(i, _freezer.Build(kept));
            }
        }

        _removed.Clear();
    }

    private IndexedDocument[] Analyse()
    {
        var documents = _added.Values.ToArray();
        var indexed = new IndexedDocument[documents.Length];
        Parallel.For(
            0,
            documents.Length,
            () => new DocumentAnalysis(_vocabulary),
            (i, _, analysis) =>
            {
                indexed[i] = analysis.Analyse(documents[i]);
                return analysis;
            },
            _ => { });
        foreach (var document in indexed)
        {
            _indexed.Add(document.Document.Article.Id);
            Count(document, +1);
        }

        _added.Clear();
        return indexed;
    }

    private void MergeLast()
    {
        while (_segments.Count > 1)
        {
            var (last, before) = (_segments[^1].Documents, _segments[^2].Documents);
            if (before.Length > last.Length || before.Length + last.Length > MostArticlesOfSegment)
            {
                return;
            }

            _segments.RemoveRange(_segments.Count - 2, 2);
            _segments.Add(_freezer.Build([.. before, .. last]));
        }
    }

    private void Count(IndexedDocument document, int one)
    {
        foreach (var quote in document.Document.Statements)
        {
            if (quote.Speaker is { IsNamed: true } speaker)
            {
                var key = SpeakerKey.Of(speaker.Name);
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

    private NewsCounts Counts() => new(
        _indexed.Count,
        (int)_segments.Sum(s => s.Sentences),
        _segments.Sum(s => s.QuoteLengths.Length),
        _speakers.Count,
        _segments.Min(s => s.Oldest),
        _segments.Max(s => s.Newest));
}
