using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>The versions of an article that a later one has replaced.</summary>
public static class EarlierVersions
{
    /// <summary>Those that said something which the article no longer says, under the article's own id.</summary>
    /// <param name="earlier">What articles no longer say: <see cref="NewsIndex.Earlier"/>.</param>
    /// <param name="articleId">The article's id.</param>
    public static IEnumerable<Document> Of(IndexSnapshot earlier, string articleId) =>
        earlier.Documents.Where(version => EarlierWordings.ArticleId(version.Article.Id) == articleId)
            .Select(version => version with { Article = version.Article with { Id = articleId } });
}
