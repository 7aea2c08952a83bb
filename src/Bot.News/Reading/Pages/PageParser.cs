using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Bot.News.Reading.Pages;

/// <summary>Builds the tree of a page, with what is read of it alone.</summary>
internal static class PageParser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet.Create(
        "aria-hidden", "class", "content", "datetime", "hidden", "href", "id", "itemprop", "lang", "name", "property", "pubdate",
        "rel", "role", "style", "title", "type").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlParserOptions Options = new()
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => Attributes.Contains(name.Span),
    };

    /// <summary>The page's tree, or the reason why none is built.</summary>
    public static (IHtmlDocument? Page, string? Refusal) Parse(string html)
    {
        var (refusal, lean) = HtmlScan.Read(html);
        return refusal is null ? (new HtmlParser(Options).ParseDocument(lean), null) : (null, refusal);
    }
}
