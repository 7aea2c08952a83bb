namespace Bot.News.Reading.Feeds;

/// <summary>What is known so far of a feed or an item. Of several values of a field the one of the better rank stays; then the first, of dates the last.</summary>
internal sealed class FeedDraft
{
    private readonly Dictionary<string, int> _ranks = [];
    private readonly List<string> _authors = [];

    public string? Id { get; private set; }

    public FeedText? Title { get; private set; }

    public string? Link { get; private set; }

    public DateTimeOffset? Published { get; private set; }

    public DateTimeOffset? Updated { get; private set; }

    public FeedText? Summary { get; private set; }

    public FeedText? Content { get; private set; }

    public string? Base { get; init; }

    public string? Language { get; set; }

    public double? TimeToLive { get; set; }

    public TimeSpan? UpdatePeriod { get; set; }

    public int UpdateFrequency { get; set; } = 1;

    public TimeSpan? RefreshAfter =>
        TimeToLive is { } minutes ? TimeSpan.FromMinutes(minutes)
        : UpdatePeriod is { } period ? period / UpdateFrequency
        : null;

    public string? Author => _authors.Count == 0 ? null : string.Join(", ", _authors);

    public void SetId(string value, int rank = 0) => Set(nameof(Id), value, rank, v => Id = v);

    public void SetTitle(FeedText? value, int rank = 0) => Set(nameof(Title), value, rank, v => Title = v);

    public void SetLink(string? value, int rank = 0) => Set(nameof(Link), value, rank, v => Link = v);

    public void SetPublished(DateTimeOffset? value, int rank = 0) => Set(nameof(Published), value, rank, v => Published = v, isLast: true);

    public void SetUpdated(DateTimeOffset? value, int rank = 0) => Set(nameof(Updated), value, rank, v => Updated = v, isLast: true);

    /// <summary>A second description of the same rank is the longer form: the content.</summary>
    public void SetSummary(FeedText? value, int rank = 0)
    {
        if (value is not null && Summary is not null && _ranks[nameof(Summary)] == rank && Content is null && rank == 0)
        {
            SetContent(value, 1);
            return;
        }

        Set(nameof(Summary), value, rank, v => Summary = v);
    }

    public void SetContent(FeedText? value, int rank = 0) => Set(nameof(Content), value, rank, v => Content = v);

    /// <param name="rank">0 for whom the format names, 1 and more for whom an extension names: they count where nobody else does.</param>
    public void AddAuthor(string? name, string? mail, int rank = 0)
    {
        var author = (name, mail) switch
        {
            (null or "", null or "") => null,
            (null or "", _) => mail,
            (_, null or "") => name,
            _ => name!.Contains(mail!, StringComparison.OrdinalIgnoreCase) ? name : $"{name} ({mail})",
        };
        if (author is null || (rank > 0 && _authors.Count > 0 && _ranks.GetValueOrDefault(nameof(Author)) < rank))
        {
            return;
        }

        if (_ranks.GetValueOrDefault(nameof(Author)) > rank)
        {
            _authors.Clear();
        }

        _ranks[nameof(Author)] = rank;
        if (_authors.Count < FeedReader.MostAuthors && !_authors.Contains(author))
        {
            _authors.Add(author);
        }
    }

    public FeedItem ToItem() => new()
    {
        Id = Id,
        Title = Title,
        Link = Link,
        Published = Published,
        Updated = Updated,
        Author = Author,
        Summary = Summary,
        Content = Content,
        Base = Base,
        Language = Language,
    };

    private void Set<T>(string field, T? value, int rank, Action<T> set, bool isLast = false)
    {
        if (value is not null && (!_ranks.TryGetValue(field, out var known) || rank < known || (isLast && rank == known)))
        {
            _ranks[field] = rank;
            set(value);
        }
    }
}
