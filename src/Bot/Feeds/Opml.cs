using System.Xml;
using System.Xml.Linq;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>Lists of feeds as OPML 2.0, which every feed reader takes and gives.</summary>
internal static class Opml
{
    /// <summary>The largest file, in characters.</summary>
    private const int MostCharacters = 10_000_000;

    /// <summary>The deepest folder in a folder.</summary>
    private const int MostDepth = 256;

    /// <summary>The addresses of all feeds in the list, each once.</summary>
    /// <exception cref="InvalidDataException">It is no OPML.</exception>
    public static IReadOnlyList<string> Read(Stream content)
    {
        var found = new List<string>();
        var isOpml = false;
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
            });
            while (reader.Read())
            {
                if (reader.Depth > MostDepth)
                {
                    throw new InvalidDataException($"it is nested deeper than {MostDepth}");
                }

                isOpml |= reader.NodeType == XmlNodeType.Element && reader.LocalName == "opml";
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "outline" }
                    && (reader.GetAttribute("xmlUrl") ?? reader.GetAttribute("xmlurl")) is { Length: > 0 } address)
                {
                    found.Add(address);
                }
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"it is no proper XML: {e.Message}", e);
        }

        return isOpml ? [.. found.Distinct(StringComparer.Ordinal)] : throw new InvalidDataException("it is no OPML");
    }

    /// <summary>Writes the feeds with their whole addresses, passwords included: it is the owner's file.</summary>
    public static void Write(IEnumerable<StoredFeed> feeds, TextWriter output)
    {
        var outlines = feeds.Select(feed => new XElement(
            "outline",
            new XAttribute("type", "rss"),
            new XAttribute("text", Clean(feed.Title ?? new Uri(feed.Address).Host)),
            new XAttribute("xmlUrl", feed.Address)));
        var document = new XElement("opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", "Bot")), new XElement("body", outlines));
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Indent = true });
        document.Save(writer);
    }

    private static string Clean(string title) => string.Concat(title.Where(XmlConvert.IsXmlChar));
}
