namespace Bot.News.Index;

/// <summary>Collects documents and freezes them into a snapshot. Not thread-safe: one writer.</summary>
public sealed class IndexBuilder
{
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);

    /// <summary>Adds a document, or replaces the one with the same article id.</summary>
    public void Add(Document document) => _documents[document.Article.Id] = document;

    /// <summary>Takes a document out; false where there was none.</summary>
    public bool Remove(string articleId) => _documents.Remove(articleId);

    /// <summary>A snapshot of what is there now; the builder can go on.</summary>
    public IndexSnapshot Build()
    {
        var quotes = _documents.Values.SelectMany(d => d.Quotes).ToList();
        var counts = new NewsCounts(
            _documents.Count,
            _documents.Values.Sum(d => d.Sentences.Length),
            quotes.Count,
            quotes.Where(q => q.Speaker is { IsNamed: true }).Select(q => q.Speaker!.Name).Distinct().Count(),
            _documents.Values.Min(d => d.Article.Published),
            _documents.Values.Max(d => d.Article.Published));
        return new IndexSnapshot([.. _documents.Values], counts);
    }
}
