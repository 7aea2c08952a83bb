namespace Bot.News.Index;

/// <summary>The index that is alive: one writer at a time publishes snapshots, readers take the current one and never wait.</summary>
public sealed class NewsIndex
{
    private readonly Lock _writing = new();
    private readonly IndexBuilder _builder = new();
    private readonly EarlierWordings _earlierWordings = new();
    private IndexSnapshot _current = IndexSnapshot.Empty;
    private IndexSnapshot _earlier = IndexSnapshot.Empty;

    public IndexSnapshot Current => Volatile.Read(ref _current);

    /// <summary>What was said in earlier versions of articles and is not said there any more.</summary>
    public IndexSnapshot Earlier => Volatile.Read(ref _earlier);

    /// <summary>Changes the collection and publishes the next snapshot; what an edited article no longer says goes to <see cref="Earlier"/>.</summary>
    public IndexSnapshot Publish(Action<IndexBuilder> change)
    {
        lock (_writing)
        {
            change(_builder);
            var next = _builder.Build();
            Volatile.Write(ref _current, next);
            var hasChanged = false;
            foreach (var (before, after) in _builder.Dropped)
            {
                hasChanged |= after is null ? _earlierWordings.Remove(before.Article.Id)
                    : after.Article.Text != before.Article.Text && _earlierWordings.Add(before, after.Article.Text);
            }

            PublishEarlier(hasChanged);
            return next;
        }
    }

    /// <summary>Takes in versions that were replaced before this index was made.</summary>
    /// <param name="versions">Each with the text that stands now, the oldest first.</param>
    public void AddEarlier(IEnumerable<(Document Before, string Now)> versions)
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
            Volatile.Write(ref _earlier, _earlierWordings.Build());
        }
    }
}
