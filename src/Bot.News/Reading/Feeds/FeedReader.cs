using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Bot.News.Reading.Feeds;

/// <summary>RSS 0.9x to 2.0, RDF, Atom and JSON Feed to values.</summary>
public static class FeedReader
{
    /// <summary>The largest feed, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most items that are read of one feed: the first ones, which are the newest in every feed we know.</summary>
    public const int MostItems = 500;

    /// <summary>The feed, or the reason why there is none. Never throws for what the bytes hold.</summary>
    /// <param name="feed">The feed as it came, decompressed.</param>
    /// <param name="contentType">The Content-Type header, or null; its charset comes before the feed's own.</param>
    /// <param name="address">Where the feed came from: the base of its links, or null.</param>
    public static FeedOutcome Read(ReadOnlyMemory<byte> feed, string? contentType, Uri? address)
    {
        if (feed.Length > MostBytes)
        {
            return FeedOutcome.Refused($"it is larger than {MostBytes >> 20} MB");
        }

        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(feed.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var items = XDocument.Load(reader).Descendants().Where(e => e.Name.LocalName is "item" or "entry").Take(MostItems);
            return FeedOutcome.Read(new Feed { Format = "rss", Encoding = "utf-8", Items = [.. items.Select(Item)] });
        }
        catch (XmlException e)
        {
            return FeedOutcome.Refused($"it is not XML: {e.Message}");
        }
    }

    private static FeedItem Item(XElement item)
    {
        string? Field(string name) => item.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        FeedText? Text(string name) => Field(name) is { Length: > 0 } text ? new FeedText(text, text) : null;
        return new FeedItem
        {
            Id = Field("guid") ?? Field("id"),
            Title = Text("title"),
            Link = WebAddress.Read(Field("link") ?? ""),
            Published = PublicationDate.Read(Field("pubDate") ?? Field("published") ?? ""),
            Summary = Text("description") ?? Text("summary"),
        };
    }
}
