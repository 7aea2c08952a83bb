using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>The tree of a page, with what is read of it alone.</summary>
internal sealed class ParsedPage : IDisposable
{
    private static readonly HtmlParserOptions Options = new() { DisableElementPositionTracking = true, SkipComments = true };

    private static readonly IConfiguration Configuration =
        AngleSharp.Configuration.Default.WithOnly<IDomConstructionElementFactory<MarkupDocument, MarkupElement>>(new MarkupFactory());

    // The tree's texts may lie in it.
    private readonly RentedText _lean;

    private ParsedPage(RentedText lean)
    {
        _lean = lean;
        Document = new HtmlParser(Options, BrowsingContext.New(Configuration))
            .ParseDocument<MarkupDocument, MarkupElement>(new TextSource(new CharArrayTextSource(lean.Array, lean.Length)));
    }

    public MarkupDocument Document { get; }

    /// <summary>The page's tree, or the reason why none is built.</summary>
    public static (ParsedPage? Page, string? Refusal) Parse(ReadOnlySpan<char> html)
    {
        var lean = new RentedText(html.Length);
        (var refusal, lean.Length) = HtmlScan.Read(html, lean.Array);
        if (refusal is null)
        {
            return (new ParsedPage(lean), null);
        }

        lean.Dispose();
        return (null, refusal);
    }

    public void Dispose()
    {
        Document.Dispose();
        _lean.Dispose();
    }
}
