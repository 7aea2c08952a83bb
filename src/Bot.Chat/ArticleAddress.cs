using Bot.News.Index;

namespace Bot.Chat;

/// <summary>Finds the article that a web address leads to.</summary>
internal static class ArticleAddress
{
    /// <summary>The article's id, or null. Scheme, "www.", fragment and a last slash never count; the query counts only where
    /// an article has that address with it.</summary>
    public static string? Find(IndexSnapshot index, Uri address)
    {
        string? samePage = null;
        foreach (var document in index.AtPage(address))
        {
            var known = new Uri(document.Article.Url!);
            if (known.Query == address.Query)
            {
                return document.Article.Id;
            }

            // A page that is told apart by its query alone is another page.
            if (known.Query.Length == 0 && known.AbsolutePath.Length > 1)
            {
                samePage = document.Article.Id;
            }
        }

        return samePage;
    }
}
