namespace Bot.News.Reading.Feeds;

/// <summary>
/// Names of elements whatever prefix a feed gives its namespaces: "title" for RSS's and Atom's own, "dc:creator",
/// "content:encoded", "sy:updateperiod" for the others; in lower case.
/// </summary>
internal sealed class FeedNames
{
    // By a part of the namespace's name: versions and spellings of one namespace are many.
    private static readonly (string Part, string Prefix)[] Known =
    [
        ("purl.org/dc/elements", "dc:"), ("purl.org/dc/terms", "dcterms:"), ("modules/content", "content:"),
        ("modules/syndication", "sy:"), ("itunes.com/dtds", "itunes:"), ("search.yahoo.com/mrss", "media:"),
        ("w3.org/1999/xhtml", "xhtml:"), ("22-rdf-syntax", "rdf:"), ("purl.org/atom", ""), ("w3.org/2005/atom", ""),
        ("my.netscape.com", ""), ("purl.org/rss", ""), ("purl.org/net/rss", ""), ("backend.userland.com", ""), ("blogs.law.harvard.edu", ""),
        ("cyber.law.harvard.edu", ""), ("cyber.harvard.edu", ""), ("feedburner", "feedburner:"), ("example.com/necho", ""), ("intertwingly.net", ""),
        ("openelectronic", ""), ("w3.org/2000/svg", "svg:"),
    ];

    private static readonly string[] Assumed = ["dc", "dcterms", "content", "sy", "itunes", "media", "xhtml", "rdf", "feedburner", "svg"];

    private readonly Dictionary<string, string> _prefixes = [];
    private bool _hasRoot;

    /// <summary>What names without a prefix are in; whoever opens an element gives it back when the element ends.</summary>
    public string Default { get; set; } = "";

    /// <summary>Takes in an element's declarations. Those of prefixes count for the whole rest of the feed: prefixes that change their meaning are not found in practice.</summary>
    public void Declare(List<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase))
            {
                _prefixes[name[6..].ToLowerInvariant()] = Find(value) ?? "other:";
            }
            else if (name.Equals("xmlns", StringComparison.OrdinalIgnoreCase))
            {
                // A root's own namespace is the feed's, whatever it is called.
                Default = Find(value) ?? (_hasRoot ? "other:" : "");
            }
        }

        _hasRoot = true;
    }

    public string Of(string name)
    {
        var lower = name.ToLowerInvariant();
        var colon = lower.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : lower[..colon];
        var local = lower[(colon + 1)..];
        if (_prefixes.TryGetValue(prefix, out var known))
        {
            return known + local;
        }

        return prefix.Length == 0 ? Default + local : prefix is "rss" or "atom" or "atom10" or "atom03" ? local : Assumed.Contains(prefix) ? $"{prefix}:{local}" : $"other:{local}";
    }

    private static string? Find(string name)
    {
        foreach (var (part, prefix) in Known)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return prefix;
            }
        }

        return name.Length == 0 ? "" : null;
    }
}
