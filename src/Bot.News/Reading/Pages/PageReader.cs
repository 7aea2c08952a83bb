using System.Collections.Immutable;
using Bot.News.Reading.Pages.Markup;
using Bot.News.Reading.Encodings;

namespace Bot.News.Reading.Pages;

/// <summary>HTML to the article in it.</summary>
public static class PageReader
{
    /// <summary>The largest page, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The deepest nesting of elements, and the most elements and attributes; counted before a tree of them is built.</summary>
    public const int MostDepth = 256;

    /// <inheritdoc cref="MostDepth"/>
    public const int MostElements = 20_000;

    /// <inheritdoc cref="MostDepth"/>
    public const int MostAttributes = 500;

    /// <inheritdoc cref="MostDepth"/>
    public const int MostAttributesInAll = 200_000;

    /// <summary>The shortest article, in letters and digits: below that a page is a list of links, a player or a notice.</summary>
    public const int LeastLetters = 100;

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

        if (html.Span.IndexOfAnyExcept("\0\t\n\v\f\r "u8) < 0)
        {
            return PageOutcome.Refused("it is empty");
        }

        using var text = PageEncoding.Decode(html.Span, contentType);
        var (parsed, refusal) = ParsedPage.Parse(text.Span);
        using var page = parsed;
        return page is null ? PageOutcome.Refused(refusal!) : Read(page.Document, address);
    }

    private static PageOutcome Read(MarkupDocument page, Uri? address)
    {
        var description = PageDescription.Of(page);
        var metadata = new PageMetadata(description, address);
        var feeds = FeedLinks.Of(description.Links, metadata.Base);
        if (page.Body is not { } body)
        {
            return PageOutcome.Refused("it has no body") with { Feeds = feeds };
        }

        var tree = PageTree.Of(body);
        var evidence = new PageEvidence(tree, metadata.Linked.Body, metadata.Description, metadata.Headline);
        var blocks = ArticleFinder.Find(tree, evidence, BlockWeights.Embedded);
        var letters = blocks.Sum(block => block.Text.Count(char.IsLetterOrDigit));
        if (letters < LeastLetters)
        {
            return PageOutcome.Refused("it holds no article: no paragraphs that belong together") with { Feeds = feeds };
        }

        var article = new PageArticle(string.Join('\n', blocks.Select(block => block.Text)))
        {
            Title = metadata.Title(tree),
            Outlet = metadata.Outlet,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Url = metadata.Url,
            Language = metadata.Language,
        };
        return PageOutcome.Read(article, feeds);
    }
}
