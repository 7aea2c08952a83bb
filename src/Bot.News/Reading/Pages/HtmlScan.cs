using System.Collections.Frozen;
using System.Text;

namespace Bot.News.Reading.Pages;

/// <summary>
/// Looks over a page's tags before a tree is built of them: a parser given a hundred thousand nested elements takes a
/// minute. Follows the HTML standard's tree construction as far as depth goes: implied ends, void elements, and
/// formatting elements, which are opened again in every block until they end.
/// </summary>
internal ref struct HtmlScan
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "keygen", "frame", "basefont", "bgsound", "image");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    // What ends when another one of the row begins, unless something stands between that holds its own.
    private static readonly FrozenDictionary<string, string> Row = new Dictionary<string, string>
    {
        ["p"] = "p", ["li"] = "li", ["dt"] = "dt", ["dd"] = "dt", ["option"] = "option", ["optgroup"] = "option",
        ["tr"] = "tr", ["td"] = "td", ["th"] = "td", ["tbody"] = "tbody", ["thead"] = "tbody", ["tfoot"] = "tbody",
        ["caption"] = "tbody", ["colgroup"] = "tbody", ["rt"] = "rt", ["rp"] = "rt",
        ["h1"] = "h", ["h2"] = "h", ["h3"] = "h", ["h4"] = "h", ["h5"] = "h", ["h6"] = "h",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Holds = FrozenSet.Create(
        "div", "table", "ul", "ol", "dl", "section", "article", "main", "aside", "nav", "header", "footer", "form",
        "blockquote", "fieldset", "figure", "details", "button", "object", "center", "select", "body", "template", "svg", "math");

    private readonly List<string> _open = [];
    private readonly List<string> _formatting = [];
    private readonly List<Range> _kept = [];
    private readonly ReadOnlySpan<char> _html;

    private HtmlScan(string html) => _html = html;

    /// <summary>Why no tree should be built, or null.</summary>
    public static string? Refusal(string html) => new HtmlScan(html).Scan();

    /// <summary>Why no tree should be built; else the page without its scripts and styles, which are most of many pages: only linked data is kept.</summary>
    public static (string? Refusal, string Html) Read(string html)
    {
        var scan = new HtmlScan(html);
        return (scan.Scan(), scan.Kept());
    }

    private readonly string Kept()
    {
        var kept = new StringBuilder(_html.Length);
        foreach (var range in _kept)
        {
            kept.Append(_html[range]);
        }

        return kept.ToString();
    }

    private readonly string? Scan()
    {
        var names = new Dictionary<string, string>().GetAlternateLookup<ReadOnlySpan<char>>();
        var elements = 0;
        var attributesInAll = 0;
        var keptUntil = 0;
        Span<char> buffer = stackalloc char[32];
        for (var at = 0; at < _html.Length;)
        {
            var next = _html[at..].IndexOf('<');
            if (next < 0 || (at += next + 1) >= _html.Length)
            {
                break;
            }

            if (_html[at] is '!' or '?')
            {
                at = SkipComment(at);
                continue;
            }

            var isEnd = _html[at] == '/';
            at += isEnd ? 1 : 0;
            if (at >= _html.Length || !char.IsAsciiLetter(_html[at]))
            {
                continue;
            }

            var length = _html[at..].IndexOfAny(" \t\r\n\f/>");
            length = length < 0 ? _html.Length - at : length;
            var lower = buffer[..Math.Min(length, buffer.Length)];
            _html.Slice(at, lower.Length).ToLowerInvariant(lower);
            if (!names.TryGetValue(lower, out var name))
            {
                names[lower] = name = lower.ToString();
            }

            var start = at - 1;
            at = SkipTag(at + length, out var attributes);
            if (attributes > PageReader.MostAttributes)
            {
                return $"an element has more than {PageReader.MostAttributes} attributes";
            }

            attributesInAll += attributes;
            if (attributesInAll > PageReader.MostAttributesInAll)
            {
                return $"it has more than {PageReader.MostAttributesInAll} attributes";
            }

            if (++elements > PageReader.MostElements)
            {
                return $"it has more than {PageReader.MostElements} tags";
            }

            if (isEnd)
            {
                Close(name);
            }
            else
            {
                Open(name, _html[start..at]);
                var end = Raw.Contains(name) ? SkipRaw(at, name) : at;
                if (name is "script" or "style" && IsIdle(_html[start..at], _html[at..end]))
                {
                    _kept.Add(keptUntil..at);
                    keptUntil = end;
                }

                at = end;
            }

            if (_open.Count + _formatting.Count > PageReader.MostDepth)
            {
                return $"its elements nest deeper than {PageReader.MostDepth}";
            }
        }

        _kept.Add(keptUntil..);
        return null;
    }

    // A script may hold scripts in comments: where it ends is then for the parser to say.
    private static bool IsIdle(ReadOnlySpan<char> tag, ReadOnlySpan<char> content) =>
        !tag.Contains("json", StringComparison.OrdinalIgnoreCase) && !content.Contains("<!--", StringComparison.Ordinal);

    private readonly void Open(string name, ReadOnlySpan<char> tag)
    {
        if (Void.Contains(name))
        {
            return;
        }

        if (Formatting.Contains(name))
        {
            // The standard's "Noah's Ark clause": no more than three alike are opened again.
            var text = tag.ToString();
            if (_formatting.FindAll(open => open == text).Count < 3)
            {
                _formatting.Add(text);
            }

            return;
        }

        if (Row.TryGetValue(name, out var row))
        {
            for (var i = _open.Count - 1; i >= 0 && !Holds.Contains(_open[i]); i--)
            {
                if (Row.GetValueOrDefault(_open[i]) == row)
                {
                    _open.RemoveRange(i, _open.Count - i);
                    break;
                }
            }
        }
        else if (Holds.Contains(name) && _open.Count > 0 && _open[^1] == "p")
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (name is not ("html" or "body" or "head") || !_open.Contains(name))
        {
            _open.Add(name);
        }
    }

    private readonly void Close(string name)
    {
        if (Formatting.Contains(name))
        {
            var open = _formatting.FindLastIndex(tag => IsTagOf(tag, name));
            if (open >= 0)
            {
                _formatting.RemoveAt(open);
            }

            return;
        }

        var at = _open.LastIndexOf(name);
        if (at >= 0)
        {
            _open.RemoveRange(at, _open.Count - at);
        }
    }

    private static bool IsTagOf(string tag, string name) =>
        tag.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == name.Length + 1 || !char.IsAsciiLetterOrDigit(tag[name.Length + 1]));

    private readonly int SkipComment(int at)
    {
        var isComment = _html[at..].StartsWith("!--");
        var end = isComment ? _html[(at + 3)..].IndexOf("-->") : _html[at..].IndexOf('>');
        return end < 0 ? _html.Length : at + end + (isComment ? 6 : 1);
    }

    /// <summary>The place after a tag's end; a quoted value may hold a '>'.</summary>
    private readonly int SkipTag(int at, out int attributes)
    {
        attributes = 0;
        while (at < _html.Length)
        {
            var stop = _html[at..].IndexOfAny("> =\t\r\n");
            if (stop < 0)
            {
                return _html.Length;
            }

            at += stop;
            if (_html[at] == '>')
            {
                return at + 1;
            }

            attributes += _html[at] == '=' ? 0 : 1;
            at += _html[at..].IndexOfAnyExcept(" \t\r\n=") is > 0 and var skipped ? skipped : 1;
            if (at < _html.Length && _html[at] is '"' or '\'' && _html[at - 1] is '=' or ' ')
            {
                var close = _html[(at + 1)..].IndexOf(_html[at]);
                at = close < 0 ? _html.Length : at + close + 2;
            }
        }

        return at;
    }

    private readonly int SkipRaw(int at, string name)
    {
        var end = _html[at..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? _html.Length : at + end;
    }
}
