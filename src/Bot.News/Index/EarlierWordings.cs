using System.Collections.Immutable;
using Bot.News.Quotes;

namespace Bot.News.Index;

/// <summary>
/// What was said in versions of articles that a later version has replaced, and is not said there any more. An index of
/// its own, so that nothing of it is ever taken for the news. Not thread-safe: one writer.
/// </summary>
internal sealed class EarlierWordings
{
    /// <summary>The most versions of one article; of more, the latest.</summary>
    public const int MostVersions = 10;

    // No id holds a line break: one comes from a file's name, a digest, or one line of JSON.
    private const char Separator = '\n';

    private readonly Dictionary<string, ImmutableQueue<string>> _versions = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>What collects them; whoever changes something here builds the next snapshot.</summary>
    public IndexBuilder Builder { get; } = new();

    /// <summary>The id of the article that a document here is an earlier version of.</summary>
    public static string ArticleId(string id) => id[..id.IndexOf(Separator, StringComparison.Ordinal)];

    /// <summary>Takes in a version that another one has replaced.</summary>
    /// <param name="before">The version.</param>
    /// <param name="now">The text of the one that stands now.</param>
    /// <returns>Whether anything was said in it that is not said now.</returns>
    public bool Add(Document before, ArticleText now)
    {
        var (text, others) = (before.Article.Text.ToString(), now.ToString());
        var gone = before.Statements.RemoveAll(quote => IsIn(text, quote, others));
        if (gone.IsEmpty)
        {
            return false;
        }

        var (article, version) = (before.Article.Id, $"{before.Article.Id}{Separator}{_number++}");
        Builder.Add(before with { Article = before.Article with { Id = version, IsSuperseded = true }, Quotes = gone });
        var versions = _versions.GetValueOrDefault(article, []).Enqueue(version);
        if (versions.Count() > MostVersions)
        {
            versions = versions.Dequeue(out var oldest);
            Builder.Remove(oldest);
        }

        _versions[article] = versions;
        return true;
    }

    /// <summary>Takes out the versions of an article that is gone itself; false where there were none.</summary>
    public bool Remove(string articleId)
    {
        if (!_versions.Remove(articleId, out var versions))
        {
            return false;
        }

        foreach (var version in versions)
        {
            Builder.Remove(version);
        }

        return true;
    }

    private static bool IsIn(string text, Quote quote, string now) =>
        quote.Content.All(span => now.AsSpan().Contains(span.In(text), StringComparison.Ordinal));
}
