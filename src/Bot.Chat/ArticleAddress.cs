using Bot.News.Index;

namespace Bot.Chat;

/// <summary>Finds the article that a web address leads to.</summary>
internal static class ArticleAddress
{
    /// <summary>The article's id, or null. Scheme, "www.", fragment and a last slash never count; the query counts only where
    /// an article has that address with it.</summary>
    public static string? Find(IndexSnapshot index, Uri address)
    {
        var (whole, page) = (Key(address, withQuery: true), Key(address, withQuery: false));
        string? samePage = null;
        foreach (var document in index.Documents)
        {
            if (!Uri.TryCreate(document.Article.Url, UriKind.Absolute, out var known))
            {
                continue;
            }

            if (Key(known, withQuery: true) == whole)
            {
                return document.Article.Id;
            }

            // A page that is told apart by its query alone is another page.
            if (known.Query.Length == 0 && known.AbsolutePath.Length > 1 && Key(known, withQuery: false) == page)
            {
                samePage = document.Article.Id;
            }
        }

        return samePage;
    }

    private static string Key(Uri address, bool withQuery)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        return $"{host}:{(address.IsDefaultPort ? "" : address.Port)}{address.AbsolutePath.TrimEnd('/')}{(withQuery ? address.Query : "")}";
    }
}
