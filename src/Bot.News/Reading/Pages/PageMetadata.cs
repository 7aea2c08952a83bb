using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>What a page says about its article: linked data, Open Graph and other meta elements, marked-up times and names.</summary>
internal sealed class PageMetadata
{
    private const int MostFieldLength = ArticleFields.MostFieldLength;

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "pubdate",
        "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.date", "dcterms.created", "dc.date",
        "cXenseParse:recs:publishtime", "article.published", "date", "originalpublicationdate", "og:published_time",
    ];

    private static readonly string[] AuthorNames =
    [
        "author", "byl", "parsely-author", "sailthru.author", "article:author_name", "article:author", "dc.creator",
        "dcterms.creator", "citation_author", "og:author", "article.author",
    ];

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly PageDescription _page;

    public PageMetadata(PageDescription description, Uri? address)
    {
        _page = description;
        Linked = LinkedData.Of(description.Scripts);
        foreach (var element in description.Metas)
        {
            var name = element.Get("property") ?? element.Get("name") ?? element.Get("itemprop");
            if (name is not null && element.Get("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                _meta.TryAdd(name.Trim(), content);
            }
        }

        Base = description.Base?.Get("href") is { } href && WebAddress.Resolve(href, address) is { } url ? new Uri(url) : address;
        Url = Canonical(description.Links) ?? (address is null ? null : WebAddress.Read(address.OriginalString));
    }

    public LinkedData Linked { get; }

    /// <summary>What the page's links are relative to.</summary>
    public Uri? Base { get; }

    public string? Headline => Linked.Headline ?? Meta("og:title") ?? Meta("twitter:title");

    public string? Description => Meta("og:description") ?? Meta("description") ?? Linked.Description;

    public string? Language => Line(_page.Page.Root?.Get("lang")) ?? Line(Meta("og:locale")?.Replace('_', '-'));

    public string? Outlet => Name(Meta("og:site_name")) ?? Name(Linked.Publisher) ?? Name(Meta("application-name")) ?? Host();

    public DateTimeOffset? Published =>
        Date(Linked.Published)
        ?? DateNames.Select(name => Date(Meta(name))).FirstOrDefault(date => date is not null)
        ?? Date(First(element => element.HasWord("itemprop", "datePublished")) is { } marked ? marked.Get("datetime") ?? marked.Get("content") : null)
        ?? Date(First(element => element.Name == "time" && element.Has("pubdate"))?.Get("datetime"))
        ?? Date(First(element => IsTime(element) && IsInArticle(element))?.Get("datetime"))
        ?? Date(First(IsTime)?.Get("datetime"))
        ?? (Url is { } url ? AddressDate.Of(url) : null);

    public string? Byline =>
        Bylines.Clean(Linked.Author)
        ?? AuthorNames.Select(name => Bylines.Clean(Meta(name))).FirstOrDefault(author => author is not null)
        ?? (_page.Page.Body is { } body ? Bylines.Marked(body) : null);

    /// <summary>The canonical address, unless it names the site's front page for every article.</summary>
    public string? Url { get; }

    /// <summary>The headline: of what the page's metadata call it, that which stands in the text; else without the outlet's name.</summary>
    public string? Title(PageTree tree)
    {
        string?[] named = [Linked.Headline, Meta("og:title"), Meta("twitter:title"), _page.Title?.TextContent()];
        var candidates = named.Select(Line).OfType<string>().Select(WithoutOutlet).ToArray();
        var headings = tree.Blocks.Where(block => block.Parent.Tag is "h1" or "h2").Select(block => block.Text).ToHashSet();
        return candidates.FirstOrDefault(headings.Contains)
            ?? Line(tree.Blocks.FirstOrDefault(block => block.Parent.Tag == "h1" && candidates.Any(c => Agree(c, block.Text)))?.Text)
            ?? candidates.FirstOrDefault()
            ?? Line(tree.Blocks.FirstOrDefault(block => block.Parent.Tag == "h1")?.Text);
    }

    public string? Meta(string name) => _meta.GetValueOrDefault(name);

    private string? Canonical(List<MarkupElement> links)
    {
        var canonical = links.Find(link => link.Has("href") && link.HasWord("rel", "canonical"));
        string?[] named = [canonical?.Get("href"), Meta("og:url"), Linked.Url];
        return named.Select(url => url is null ? null : WebAddress.Resolve(url, Base)).FirstOrDefault(url => url is not null && new Uri(url).PathAndQuery != "/");
    }

    private string WithoutOutlet(string title)
    {
        var cut = Math.Max(title.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" – ", StringComparison.Ordinal)));
        if (cut <= 0)
        {
            return title;
        }

        var ending = PageEvidence.Fold(title[(cut + 3)..]);
        return ending.Length > 0 && (PageEvidence.Fold(Outlet ?? "").Contains(ending, StringComparison.Ordinal) || ending.Contains(PageEvidence.Fold(Outlet ?? "\0"), StringComparison.Ordinal)
            || PageEvidence.Fold(Host() ?? "").Contains(ending, StringComparison.Ordinal))
            ? title[..cut].TrimEnd()
            : title;
    }

    // A title cut short or carried on still is the headline's.
    private static bool Agree(string title, string heading)
    {
        var (a, b) = (PageEvidence.Fold(title), PageEvidence.Fold(heading));
        return a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
    }

    private string? Host() => Url is { } url ? new Uri(url).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : null;

    private MarkupElement? First(Func<MarkupElement, bool> isIt) => _page.Page.Descendants().FirstOrDefault(isIt);

    private static bool IsTime(MarkupElement element) => element.Name == "time" && element.Has("datetime");

    private static bool IsInArticle(MarkupElement element)
    {
        for (var around = element.Parent; around is not null; around = around.Parent)
        {
            if (around is MarkupElement { Name: "article" })
            {
                return true;
            }
        }

        return false;
    }

    // Some give an address or a handle for the site's name.
    private static string? Name(string? value) => Line(value) is { } name && name[0] != '@' && !name.Contains("://", StringComparison.Ordinal) ? name : null;

    private static DateTimeOffset? Date(string? value) => value is null ? null : PublicationDate.Read(value.Trim()) ?? Feeds.FeedDate.Read(value);

    private static string? Line(string? value) => PageLine.Of(value, MostFieldLength);
}
