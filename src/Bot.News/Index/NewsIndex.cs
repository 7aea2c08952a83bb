namespace Bot.News.Index;

/// <summary>The index that is alive: one writer at a time publishes snapshots, readers take the current one and never wait.</summary>
public sealed class NewsIndex
{
    private readonly Lock _writing = new();
    private readonly IndexBuilder _builder = new();
    private IndexSnapshot _current = IndexSnapshot.Empty;

    public IndexSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Changes the collection and publishes the next snapshot.</summary>
    public IndexSnapshot Publish(Action<IndexBuilder> change)
    {
        lock (_writing)
        {
            change(_builder);
            var next = _builder.Build();
            Volatile.Write(ref _current, next);
            return next;
        }
    }
}
