using System.Collections.Immutable;

namespace Bot.News.Reading.Feeds;

/// <summary>RSS, RDF, Atom and CDF: a walk over the feed's tags with a stack of the elements that are open.</summary>
internal sealed class XmlFeed
{
    private readonly XmlScanner _scanner;
    private readonly FeedNames _names = new();
    private readonly List<FeedElement> _open = [];
    private readonly ImmutableArray<FeedItem>.Builder _items = ImmutableArray.CreateBuilder<FeedItem>();
    private readonly FeedDraft _feed;
    private readonly Uri? _address;
    private FeedDraft? _item;
    private FeedPerson? _person;
    private FeedCapture? _capture;
    private string? _format;
    private string? _root;
    private bool _isAtom;

    private XmlFeed(string xml, Uri? address)
    {
        _scanner = new XmlScanner(xml);
        _address = address;
        _feed = new FeedDraft { Base = address?.AbsoluteUri };
    }

    public static FeedOutcome Read(string xml, string encoding, Uri? address) => new XmlFeed(xml, address).Read(encoding);

    private FeedOutcome Read(string encoding)
    {
        var elements = 0;
        for (var piece = _scanner.Next(); piece != XmlPiece.Finish && _items.Count < FeedReader.MostItems; piece = _scanner.Next())
        {
            switch (piece)
            {
                case XmlPiece.Text:
                    _capture?.Add(_scanner.Text);
                    _person?.Add(_capture is null ? _scanner.Text : "");
                    break;
                case XmlPiece.Start:
                    elements++;
                    Start();
                    break;
                case XmlPiece.End:
                    End();
                    break;
            }

            if (_open.Count > FeedReader.MostDepth)
            {
                return FeedOutcome.Refused($"its elements nest deeper than {FeedReader.MostDepth}");
            }

            if (elements > FeedReader.MostElements)
            {
                return FeedOutcome.Refused($"it has more than {FeedReader.MostElements} elements");
            }
        }

        if (_scanner.Fault is { } fault)
        {
            return FeedOutcome.Refused(fault);
        }

        while (_open.Count > 0)
        {
            Pop();
        }

        return _format is null
            ? FeedOutcome.Refused(_root is null ? "it holds no elements" : _root == "html" ? "it is a page, not a feed" : $"it is no feed: it opens with \"{_root}\"")
            : FeedOutcome.Read(new Feed
            {
                Title = _feed.Title,
                Link = _feed.Link,
                RefreshAfter = _feed.RefreshAfter,
                Updated = _feed.Updated ?? _feed.Published,
                Author = _feed.Author,
                Language = _feed.Language,
                Format = _format,
                Encoding = encoding,
                Items = _items.ToImmutable(),
            });
    }

    private void Start()
    {
        if (_capture is not null)
        {
            if (_names.Of(_scanner.Name) is not ("item" or "entry"))
            {
                _capture.AddStart(_scanner);
                return;
            }

            Finish();
        }

        var outer = _names.Default;
        _names.Declare(_scanner.Attributes);
        var name = _names.Of(_scanner.Name);

        _root ??= name;
        var attributes = Attributes();
        var parent = _open.Count > 0 ? _open[^1] : new FeedElement("", FeedRole.Other, _address, _feed.Language, outer);
        var element = new FeedElement(name, RoleOf(name, parent), BaseOf(attributes, parent.Base), LanguageOf(attributes, parent.Name.Length == 0 ? null : parent.Language), outer);
        _open.Add(element);
        if (element.Role == FeedRole.Feed)
        {
            Open(name, element, attributes);
        }
        else if (name is "item" or "entry" && element.Role == FeedRole.Item)
        {
            _item = new FeedDraft { Base = element.Base?.AbsoluteUri, Language = element.Language };
            Describe(_item, element, attributes);
        }
        else if (element.Role == FeedRole.Person)
        {
            _person = new FeedPerson();
        }
        else if (parent.Role != FeedRole.Other && FeedFields.IsField(name))
        {
            StartField(parent, element, attributes);
        }

        if (_scanner.IsEmptyElement)
        {
            Pop();
        }
    }

    private void StartField(FeedElement parent, FeedElement element, Dictionary<string, string> attributes)
    {
        var draft = _item ?? _feed;
        if (element.Name == "link" && attributes.TryGetValue("href", out var href))
        {
            if (FeedFields.LinkRank(attributes) is { } rank)
            {
                draft.SetLink(WebAddress.Resolve(href, element.Base), rank);
            }
        }
        else if (parent.Role != FeedRole.Person || element.Name is "name" or "email")
        {
            _capture = new FeedCapture(element, _scanner.Name, attributes);
        }
    }

    private void End()
    {
        var name = _names.Of(_scanner.Name);
        if (_capture is not null)
        {
            var ends = _capture.AddEnd(_scanner);
            if (ends)
            {
                Pop();
                return;
            }

            if (name is not ("item" or "entry" or "channel"))
            {
                return;
            }
        }

        var at = _open.FindLastIndex(element => element.Name == name);
        while (at >= 0 && _open.Count > at)
        {
            Pop();
        }
    }

    private void Pop()
    {
        var element = _open[^1];
        if (_capture is not null && _capture.Element == element)
        {
            Finish();
            return;
        }

        Close();
        if (element is { Role: FeedRole.Item, Name: "item" or "entry" } && _item is not null)
        {
            _items.Add(_item.ToItem());
            _item = null;
        }
        else if (element.Role == FeedRole.Person && _person is not null)
        {
            _person.AddTo(_item ?? _feed, element.Name switch { "author" or "managingeditor" => 0, "itunes:author" => 2, _ => 1 });
            _person = null;
        }
    }

    private void Close()
    {
        _names.Default = _open[^1].OuterNames;
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The field that was being read is whole.</summary>
    private void Finish()
    {
        var capture = _capture!;
        _capture = null;
        Close();
        if (_person is not null)
        {
            _person.Set(capture.Element.Name, capture.Text.Trim());
            return;
        }

        FeedFields.Set(_item ?? _feed, capture, _isAtom);
        if (capture.Element.Name is "language" or "dc:language" && capture.Text.Trim() is { Length: > 0 } language)
        {
            (_item ?? _feed).Language = language;
            _open[^1] = _open[^1] with { Language = language };
        }
    }

    private void Open(string name, FeedElement element, Dictionary<string, string> attributes)
    {
        _isAtom |= name == "feed";
        _format ??= name switch
        {
            "rdf:rdf" or "rdf" => "rdf 1.0",
            "rss" => attributes.GetValueOrDefault("version") is { Length: > 0 and < 10 } version ? $"rss {version}" : "rss",
            "feed" => attributes.GetValueOrDefault("version") is { Length: > 0 and < 10 } version ? $"atom {version}" : "atom 1.0",
            _ => _root == "channel" ? "cdf" : "rss",
        };
        if (name is "feed" or "rss" or "channel")
        {
            _feed.Language ??= element.Language;
            Describe(_feed, element, attributes);
        }
    }

    // What CDF and RDF say in attributes.
    private static void Describe(FeedDraft draft, FeedElement element, Dictionary<string, string> attributes)
    {
        if (attributes.TryGetValue("href", out var href))
        {
            draft.SetLink(WebAddress.Resolve(href, element.Base), 1);
        }

        if (attributes.TryGetValue("lastmod", out var date))
        {
            draft.SetUpdated(FeedDate.Read(date), 1);
        }

        if (attributes.TryGetValue("rdf:about", out var about) || attributes.TryGetValue("about", out about))
        {
            draft.SetId(about, 1);
        }
    }

    private FeedRole RoleOf(string name, FeedElement parent) => name switch
    {
        "item" or "entry" when _item is null && _format is not null => FeedRole.Item,
        "rss" or "rdf:rdf" or "rdf" or "feed" when _open.Count == 0 => FeedRole.Feed,
        "channel" when _item is null && (_open.Count == 0 || parent.Role == FeedRole.Feed) => FeedRole.Feed,
        "author" or "dc:creator" or "dc:author" or "itunes:author" or "managingeditor" when parent.Role is FeedRole.Feed or FeedRole.Item => FeedRole.Person,
        "media:group" or "media:content" => parent.Role,
        _ => FeedRole.Other,
    };

    private Dictionary<string, string> Attributes()
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _scanner.Attributes)
        {
            attributes.TryAdd(name.StartsWith("xml:", StringComparison.OrdinalIgnoreCase) ? name : name.Contains(':', StringComparison.Ordinal) ? _names.Of(name) : name, value);
        }

        return attributes;
    }

    private static Uri? BaseOf(Dictionary<string, string> attributes, Uri? inherited) =>
        (attributes.TryGetValue("xml:base", out var own) || attributes.TryGetValue("base", out own))
        && WebAddress.Resolve(own.Replace(":///", "://", StringComparison.Ordinal), inherited) is { } url ? new Uri(url) : inherited;

    private static string? LanguageOf(Dictionary<string, string> attributes, string? inherited) =>
        attributes.TryGetValue("xml:lang", out var own) ? (own.Trim() is { Length: > 0 } language ? language.Replace('_', '-') : null) : inherited;
}
