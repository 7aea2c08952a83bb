using System.Globalization;

namespace Bot.News.Reading.Pages;

/// <summary>A saved page as an article file.</summary>
internal static class SavedPage
{
    public static ReadOutcome Read(ReadOnlyMemory<byte> html, string id, string name)
    {
        var outcome = PageReader.Read(html, contentType: null, address: null);
        if (outcome.Article is not { } article)
        {
            return ReadOutcome.Refused(name, outcome.Reason!);
        }

        var fields = new ArticleFields();
        fields.Set(ArticleFields.Title, article.Title ?? "");
        fields.Set(ArticleFields.Outlet, article.Outlet ?? "");
        fields.Set(ArticleFields.Byline, article.Byline ?? "");
        fields.Set(ArticleFields.Url, article.Url ?? "");
        fields.Set(ArticleFields.Published, article.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        return fields.Make(id, article.Text, name);
    }
}
