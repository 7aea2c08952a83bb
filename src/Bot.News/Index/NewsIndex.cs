using Bot.News.Index.Saving;

namespace Bot.News.Index;

/// <summary>
/// The index that is alive: one writer at a time publishes snapshots, readers take the current one and never wait. Large
/// segments are merged in the background, and the merged one is published like anything else.
/// </summary>
public sealed class NewsIndex
{
    private readonly Lock _writing = new();
    private readonly IndexBuilder _builder = new();
    private readonly EarlierWordings _earlierWordings = new();
    private IndexSnapshot _current = IndexSnapshot.Empty;
    private IndexSnapshot _earlier = IndexSnapshot.Empty;
    private Task _upkeep = Task.CompletedTask;
    private bool _isUpkept = true;

    public IndexSnapshot Current => Volatile.Read(ref _current);

    /// <summary>What was said in earlier versions of articles and is not said there any more.</summary>
    public IndexSnapshot Earlier => Volatile.Read(ref _earlier);

    /// <summary>Ends when nothing is left to merge; for tests and measures.</summary>
    internal Task Upkeep
    {
        get
        {
            lock (_writing)
            {
                return _upkeep;
            }
        }
    }

    /// <summary>Has the first publication take over what was saved of the articles that are added in it.</summary>
    /// <param name="saved">Asked for once all these are added; null where there is nothing.</param>
    public void Restore(Func<SavedIndex?> saved)
    {
        lock (_writing)
        {
            _builder.Restore(saved);
        }
    }

    /// <summary>What of the index is worth keeping on disk; null while segments are merged, which soon makes others of them.</summary>
    public IndexImage? Image()
    {
        lock (_writing)
        {
            return _upkeep.IsCompleted
                ? new IndexImage(_builder.Vocabulary, _builder.Segments.All.Where(s => s.Count >= IndexBuilder.ManyArticles))
                : null;
        }
    }

    /// <summary>Changes the collection and publishes the next snapshot; what an edited article no longer says goes to <see cref="Earlier"/>.</summary>
    public IndexSnapshot Publish(Action<IndexBuilder> change)
    {
        lock (_writing)
        {
            change(_builder);
            var next = Publish(_builder);
            var hasChanged = false;
            foreach (var (before, after) in _builder.Dropped)
            {
                hasChanged |= after is null ? _earlierWordings.Remove(before.Article.Id)
                    : after.Article.Text != before.Article.Text && _earlierWordings.Add(before, after.Article.Text);
            }

            PublishEarlier(hasChanged);
            if (_isUpkept && (next.Counts.Articles >= IndexBuilder.ManyArticles || Mergeable().Parts.Length > 0))
            {
                _isUpkept = false;
                _upkeep = Task.Run(Keep);
            }

            return next;
        }
    }

    /// <summary>Takes in versions that were replaced before this index was made.</summary>
    /// <param name="versions">Each with the text that stands now, the oldest first.</param>
    public void AddEarlier(IEnumerable<(Document Before, ArticleText Now)> versions)
    {
        var read = versions.ToList();
        lock (_writing)
        {
            var hasChanged = false;
            foreach (var (before, now) in read)
            {
                hasChanged |= _earlierWordings.Add(before, now);
            }

            PublishEarlier(hasChanged);
        }
    }

    private void PublishEarlier(bool hasChanged)
    {
        if (hasChanged)
        {
            Publish(_earlierWordings.Builder);
        }
    }

    private IndexSnapshot Publish(IndexBuilder builder)
    {
        var next = builder.Build();
        Volatile.Write(ref builder == _builder ? ref _current : ref _earlier, next);
        return next;
    }

    /// <summary>One at a time: those that waited for another's work would take the pool's threads away from everyone.</summary>
    private void Keep()
    {
        IndexSnapshot? warm = null;
        try
        {
            while (Next(warm) is { } next)
            {
                if (next.Parts.Length == 0)
                {
                    Warm(warm = next.Current);
                    continue;
                }

                var merged = SegmentMerger.Merge(next.Parts, next.Builder.Vocabulary);
                merged.Warm();
                lock (_writing)
                {
                    if (next.Builder.Segments.Replace(next.Parts, merged))
                    {
                        Publish(next.Builder);
                    }
                }
            }
        }
        catch
        {
            lock (_writing)
            {
                _isUpkept = true;
            }

            throw;
        }
    }

    /// <summary>The segments to merge next; none where all that is left is to warm the current snapshot; null where that was done.</summary>
    private (IndexSnapshot Current, IndexBuilder Builder, Segment[] Parts)? Next(IndexSnapshot? warm)
    {
        lock (_writing)
        {
            var (builder, parts) = Mergeable();
            _isUpkept = parts.Length == 0 && _current == warm;
            return _isUpkept ? null : (_current, builder, parts);
        }
    }

    private (IndexBuilder Builder, Segment[] Parts) Mergeable() => _builder.Segments.Mergeable() is { Length: > 0 } parts
        ? (_builder, parts)
        : (_earlierWordings.Builder, _earlierWordings.Builder.Segments.Mergeable());

    /// <summary>Makes what a large snapshot otherwise makes when first asked for, and what the next ones take over.</summary>
    private void Warm(IndexSnapshot current)
    {
        if (current.Counts.Articles < IndexBuilder.ManyArticles)
        {
            return;
        }

        current.Warm();
        bool isOld;
        lock (_writing)
        {
            isOld = _builder.HasOldDirectory;
        }

        if (isOld)
        {
            var directory = SpeakerTable.DirectoryOf(current.Segments);
            lock (_writing)
            {
                _builder.Take(directory);
            }
        }
    }
}
