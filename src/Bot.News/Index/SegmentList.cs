namespace Bot.News.Index;

/// <summary>
/// The segments as the writer has them, in the order of coming. Segments of the same size are merged, like the digits of
/// a binary counter, so an article is merged a number of times that grows with the logarithm of the collection (O'Neil,
/// Cheng, Gawlick, O'Neil, "The log-structured merge-tree", 1996): small ones at once, larger ones by whoever asks for
/// <see cref="Mergeable"/>. Not thread-safe.
/// </summary>
internal sealed class SegmentList(SegmentBuilder freezer)
{
    /// <summary>The most articles of a segment. Bounds the time of one merge to a second or two.</summary>
    public const int MostArticles = Segment.MostBlocks * PostingBlock.Units;

    /// <summary>The most articles that are frozen in one go, which takes memory beside the segment.</summary>
    public const int MostFrozen = 8192;

    /// <summary>Segments that have so many articles together are merged, or made anew, at once: in a few milliseconds.</summary>
    public const int MostAtOnce = 128;

    /// <summary>Segments that were frozen in one go are of the same size if they differ by less than one in so many: cores seldom get the same share.</summary>
    private const int AlikeShare = 8;

    private readonly List<Segment> _segments = [];

    public IReadOnlyList<Segment> All => _segments;

    /// <summary>Takes a new segment in.</summary>
    public void Add(Segment segment)
    {
        _segments.Add(segment);
        while (_segments.Count > 1 && _segments[^2].Count <= _segments[^1].Count && _segments[^2].Count + _segments[^1].Count <= MostAtOnce)
        {
            var both = freezer.Build([.. _segments[^2].Living, .. _segments[^1].Living]);
            _segments.RemoveRange(_segments.Count - 2, 2);
            _segments.Add(both);
        }
    }

    /// <summary>Takes a segment in as it was saved.</summary>
    public void Restore(Segment segment) => _segments.Add(segment);

    /// <summary>Takes documents out of the segments that have them: a small segment is made anew, a large one remembers who is gone.</summary>
    public void Remove(IReadOnlyCollection<IndexedDocument> gone)
    {
        for (var i = _segments.Count - 1; i >= 0; i--)
        {
            var here = gone.Where(_segments[i].Has).ToArray();
            if (here.Length == _segments[i].Count)
            {
                _segments.RemoveAt(i);
            }
            else if (here.Length > 0)
            {
                _segments[i] = Without(_segments[i], here);
            }
        }
    }

    private static bool IsNoLarger(int count, int next) => count <= next + (count <= MostFrozen ? next / AlikeShare : 0);

    /// <summary>The segments, side by side, that should become one; one alone that has lost much; empty where none should.</summary>
    public Segment[] Mergeable()
    {
        for (var end = _segments.Count; end > 0; end--)
        {
            var (start, total) = (end - 1, _segments[end - 1].Count);
            while (start > 0 && _segments[start - 1].Count is var before && IsNoLarger(before, total) && before + total <= MostArticles)
            {
                total += before;
                start--;
            }

            if (start < end - 1 || _segments[start].Gone > MostAtOnce)
            {
                return [.. _segments[start..end]];
            }
        }

        return [];
    }

    /// <summary>
    /// Puts a segment in the place of those it was merged from, without what has gone since; false where they are no longer there.
    /// </summary>
    public bool Replace(ReadOnlySpan<Segment> parts, Segment merged)
    {
        var first = parts[0].Articles;
        var at = _segments.FindIndex(s => s.Articles == first);
        if (at < 0 || at + parts.Length > _segments.Count)
        {
            return false;
        }

        var gone = new List<IndexedDocument>();
        for (var i = 0; i < parts.Length; i++)
        {
            var now = _segments[at + i];
            if (now.Articles != parts[i].Articles)
            {
                return false;
            }

            gone.AddRange(now.GoneSince(parts[i]));
        }

        _segments.RemoveRange(at, parts.Length);
        if (gone.Count < merged.Count)
        {
            _segments.Insert(at, gone.Count == 0 ? merged : Without(merged, gone));
        }

        return true;
    }

    private Segment Without(Segment segment, IReadOnlyCollection<IndexedDocument> gone)
    {
        if (segment.Count > MostAtOnce && gone.Count <= segment.Count / 2)
        {
            return segment.Without(gone, freezer);
        }

        var set = gone.ToHashSet<IndexedDocument>(ReferenceEqualityComparer.Instance);
        return freezer.Build([.. segment.Living.Where(d => !set.Contains(d))]);
    }
}
