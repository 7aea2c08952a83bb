using AngleSharp.Html.Parser;

namespace Bot.News.Reading.Pages;

/// <summary>HTML to the article in it.</summary>
public static class PageReader
{
    /// <summary>The largest page, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The article in a page, or the reason why there is none. Never throws for what the bytes hold.</summary>
    /// <param name="html">The page as it came, decompressed.</param>
    /// <param name="contentType">The Content-Type header, or null; its charset comes before the page's own.</param>
    /// <param name="address">Where the page came from: the base of its links. Null for a saved page.</param>
    public static PageOutcome Read(ReadOnlyMemory<byte> html, string? contentType, Uri? address)
    {
        if (html.Length > MostBytes)
        {
            return PageOutcome.Refused($"it is larger than {MostBytes >> 20} MB");
        }

        using var page = new HtmlParser().ParseDocument(new MemoryStream(html.ToArray()));
        var paragraphs = page.QuerySelectorAll("p").Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var text = string.Join('\n', paragraphs.Where(p => p.Length > 0));
        return text.Length == 0
            ? PageOutcome.Refused("it has no paragraphs")
            : PageOutcome.Read(new PageArticle(text) { Title = page.Title, Url = address?.AbsoluteUri }, []);
    }
}
