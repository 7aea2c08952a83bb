using System.Collections.Immutable;
using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>The feeds that a page links to (feed discovery: <c>link rel=alternate</c> with a feed's media type).</summary>
internal static class FeedLinks
{
    /// <summary>The most feeds that are taken from one page.</summary>
    public const int Most = 50;

    private const int MostTitleLength = 200;

    public static ImmutableArray<FeedLink> Of(IEnumerable<MarkupElement> elements, Uri? address)
    {
        var links = ImmutableArray.CreateBuilder<FeedLink>();
        foreach (var link in elements)
        {
            if (link.Get("rel") is not { } relations || link.Get("href") is not { } href)
            {
                continue;
            }

            var type = link.Get("type")?.Split(';')[0].Trim().ToLowerInvariant();
            if (links.Count < Most && IsFeed(relations, type)
                && WebAddress.Resolve(href, address) is { } url && links.All(known => known.Url != url))
            {
                links.Add(new FeedLink(url, PageLine.Of(link.Get("title"), MostTitleLength), type ?? "application/rss+xml"));
            }
        }

        return links.ToImmutable();
    }

    private static bool IsFeed(string relations, string? type)
    {
        var rel = relations.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return rel.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (rel.Contains("alternate", StringComparer.OrdinalIgnoreCase)
                && type is "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json"
                    or "application/json" or "text/xml" or "application/xml");
    }
}
