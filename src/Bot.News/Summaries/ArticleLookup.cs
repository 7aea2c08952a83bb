using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>Finds the article that is meant by its id or its title.</summary>
internal static class ArticleLookup
{
    /// <summary>From this length on the beginning of a title is enough: lists cut long ones.</summary>
    private const int LongTitle = 40;

    /// <summary>The article with this id, or else the newest one with this title, or null.</summary>
    public static Document? Find(IndexSnapshot index, string about)
    {
        Document? titled = null;
        foreach (var indexed in index.Segments.SelectMany(s => s.Living))
        {
            var article = indexed.Document.Article;
            if (article.Id.Equals(about, StringComparison.Ordinal))
            {
                return indexed.Document;
            }

            if (article.Title is { } title && IsTitle(title, about)
                && (titled is null || article.Published >= titled.Article.Published))
            {
                titled = indexed.Document;
            }
        }

        return titled;
    }

    private static bool IsTitle(string title, string about)
    {
        var typed = about.TrimEnd('…', '.', ' ');
        return Headings.HaveSameWords(title, typed)
            || (typed.Length >= LongTitle && title.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
    }
}
