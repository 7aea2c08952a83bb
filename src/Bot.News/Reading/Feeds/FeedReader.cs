using System.Text;

namespace Bot.News.Reading.Feeds;

/// <summary>RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed to values.</summary>
public static class FeedReader
{
    /// <summary>The largest feed, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most items that are read of one feed: the first ones, which are the newest in every feed we know.</summary>
    public const int MostItems = 500;

    /// <summary>The deepest nesting of elements, or of JSON.</summary>
    public const int MostDepth = 256;

    /// <summary>The most elements: five hundred in each of <see cref="MostItems"/> items.</summary>
    public const int MostElements = 250_000;

    /// <summary>The longest text of one field, in UTF-16 code units of its markup; longer ones are cut.</summary>
    public const int MostTextLength = 1024 * 1024;

    /// <summary>The most authors that are kept of one item.</summary>
    public const int MostAuthors = 20;

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

        var (text, encoding) = FeedEncoding.Decode(feed.Span, contentType);
        var first = text.AsSpan().TrimStart("\uFEFF\0 \t\r\n");
        return first switch
        {
            [] => FeedOutcome.Refused("it is empty"),
            ['{', ..] => JsonFeed.Read(Encoding.UTF8.GetBytes(first.ToString()), address),
            _ => XmlFeed.Read(text, encoding, address),
        };
    }
}
