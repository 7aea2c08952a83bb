using System.Collections.Frozen;

namespace Bot.News.Reading.Pages;

/// <summary>
/// Looks over a page's tags before a tree is built of them: a parser given a hundred thousand nested elements takes a
/// minute. On the way it writes down what a tree is worth building of: no comments, scripts, styles, and none of the
/// attributes that nothing reads, which are most of many pages. Follows the HTML standard's tokenization.
/// </summary>
internal ref struct HtmlScan
{
    private const string Space = " \t\r\n\f";
    private const string NameEnd = " \t\r\n\f/>";
    private const string AttributeEnd = " \t\r\n\f/>=";
    private const string BareEnd = " \t\r\n\f>";

    // Longer names are told apart by their beginnings.
    private const int MostName = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Everywhere = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "aria-hidden", "class", "content", "datetime", "hidden", "id", "itemprop", "lang", "pubdate", "rel", "role", "style")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Describing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "href", "name", "property", "title", "type", "color", "face", "size").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly OpenElements _open = new();
    private readonly ReadOnlySpan<char> _html;
    private readonly Span<char> _lean;
    private Dictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>>? _others;
    private int _written;
    private int _copied;
    private int _templates;
    private int _template;

    private HtmlScan(ReadOnlySpan<char> html, Span<char> lean)
    {
        _html = html;
        _lean = lean;
    }

    /// <summary>Why no tree should be built, or null.</summary>
    public static string? Refusal(ReadOnlySpan<char> html) => new HtmlScan(html, []).Scan();

    /// <summary>Why no tree should be built; else how much of <paramref name="lean"/>, which is as long as the page, the page takes without what is not read.</summary>
    public static (string? Refusal, int Length) Read(ReadOnlySpan<char> html, Span<char> lean)
    {
        var scan = new HtmlScan(html, lean);
        var refusal = scan.Scan();
        var end = scan._templates > 0 ? scan._template : html.Length;
        scan._templates = 0;
        scan.Leave(end, html.Length);
        return (refusal, scan._written);
    }

    private string? Scan()
    {
        var (elements, attributes) = (0, 0);
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

            var start = at - 1;
            var isEnd = _html[at] == '/';
            at += isEnd ? 1 : 0;
            if (at >= _html.Length || !char.IsAsciiLetter(_html[at]))
            {
                continue;
            }

            var length = _html[at..].IndexOfAny(NameEnd);
            length = length < 0 ? _html.Length - at : length;
            var kind = Kind(_html.Slice(at, length));
            at = SkipTag(at + length, kind, out var own);
            attributes += own;
            if (own > PageReader.MostAttributes)
            {
                return $"an element has more than {PageReader.MostAttributes} attributes";
            }

            if (attributes > PageReader.MostAttributesInAll)
            {
                return $"it has more than {PageReader.MostAttributesInAll} attributes";
            }

            if (++elements > PageReader.MostElements)
            {
                return $"it has more than {PageReader.MostElements} tags";
            }

            if (isEnd)
            {
                _open.Close(kind);
                EndTemplate(kind, at);
            }
            else
            {
                _open.Open(kind, _html[start..at]);
                BeginTemplate(kind, start);
                at = kind.IsRaw ? SkipRaw(start, at, kind) : at;
            }

            if (_open.Depth > PageReader.MostDepth)
            {
                return $"its elements nest deeper than {PageReader.MostDepth}";
            }
        }

        return null;
    }

    // What stands in a template is not in the page.
    private void BeginTemplate(TagKind kind, int start)
    {
        if (kind.IsTemplate && _templates++ == 0)
        {
            _template = start;
        }
    }

    private void EndTemplate(TagKind kind, int end)
    {
        if (kind.IsTemplate && _templates > 0 && --_templates == 0)
        {
            Leave(_template, end);
        }
    }

    private TagKind Kind(ReadOnlySpan<char> name)
    {
        if (TagKind.Find(name) is { } known)
        {
            return known;
        }

        name = name[..Math.Min(name.Length, MostName)];
        var others = _others ??= new Dictionary<string, TagKind>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!others.TryGetValue(name, out var kind))
        {
            others[name] = kind = new TagKind(name.ToString().ToLowerInvariant());
        }

        return kind;
    }

    // "<!-->" and "<!--->" are whole comments, and "--!>" ends one too. What is no comment ends at the first '>'.
    private int SkipComment(int at)
    {
        var rest = _html[(at + 1)..];
        if (!rest.StartsWith("--"))
        {
            var end = rest.IndexOf('>');
            return end < 0 ? _html.Length : at + end + 2;
        }

        rest = rest[2..];
        var length = rest.StartsWith(">") ? 1 : rest.StartsWith("->") ? 2 : CommentLength(rest);
        Leave(at - 1, at + 3 + length);
        return at + 3 + length;
    }

    private static int CommentLength(ReadOnlySpan<char> comment)
    {
        for (var at = 0; ; at += 2)
        {
            var dashes = comment[at..].IndexOf("--");
            if (dashes < 0)
            {
                return comment.Length;
            }

            at += dashes;
            var after = comment[(at + 2)..];
            if (after.StartsWith(">"))
            {
                return at + 3;
            }

            if (after.StartsWith("!>"))
            {
                return at + 4;
            }

            at -= after.StartsWith("-") ? 1 : 0;
        }
    }

    /// <summary>The place after a tag's end; leaves out the attributes that are not read.</summary>
    private int SkipTag(int at, TagKind kind, out int attributes)
    {
        for (attributes = 0; ; attributes++)
        {
            var skipped = _html[at..].IndexOfAnyExcept(" \t\r\n\f/");
            if (skipped < 0)
            {
                return _html.Length;
            }

            at += skipped;
            if (_html[at] == '>')
            {
                return at + 1;
            }

            // A name may begin with '='.
            var length = _html[(at + 1)..].IndexOfAny(AttributeEnd);
            if (length < 0)
            {
                return _html.Length;
            }

            var name = _html.Slice(at, length + 1);
            var end = SkipValue(at + name.Length);
            if (!kind.IsTemplate && !Everywhere.Contains(name) && !(kind.Describes && Describing.Contains(name)))
            {
                // A '/' that comes before the '>' would close the element.
                Leave(at, end, isApart: _html[at - 1] == '/');
            }

            at = end;
        }
    }

    private readonly int SkipValue(int at)
    {
        var equals = _html[at..].IndexOfAnyExcept(Space);
        if (equals < 0 || _html[at + equals] != '=')
        {
            return at;
        }

        at += equals + 1;
        var value = _html[at..].IndexOfAnyExcept(Space);
        if (value < 0)
        {
            return _html.Length;
        }

        at += value;
        var isQuoted = _html[at] is '"' or '\'';
        var length = isQuoted ? _html[(at + 1)..].IndexOf(_html[at]) : _html[at..].IndexOfAny(BareEnd);
        return length < 0 ? _html.Length : at + length + (isQuoted ? 2 : 0);
    }

    /// <summary>The place of a raw element's end tag; leaves the element out where nothing in it is read.</summary>
    private int SkipRaw(int start, int at, TagKind kind)
    {
        var end = at;
        do
        {
            var next = _html[end..].IndexOf("</");
            if (next < 0)
            {
                end = _html.Length;
                break;
            }

            end += next + 2;
        }
        while (!IsName(_html[end..], kind.Name));

        end = Math.Max(at, end == _html.Length ? end : end - 2);

        // A script may hold scripts in comments: where it ends is then for the parser to say.
        if (kind.IsCode && !_html[start..at].Contains("json", StringComparison.OrdinalIgnoreCase) && !_html[at..end].Contains("<!--", StringComparison.Ordinal))
        {
            Leave(at, end);
        }

        return end;
    }

    private static bool IsName(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || NameEnd.Contains(tag[name.Length], StringComparison.Ordinal));

    // Copies what stands before, and goes on behind.
    private void Leave(int start, int end, bool isApart = false)
    {
        if (_lean.IsEmpty || _templates > 0)
        {
            return;
        }

        var kept = _html[_copied..start];
        kept.CopyTo(_lean[_written..]);
        _written += kept.Length;
        if (isApart)
        {
            _lean[_written++] = ' ';
        }

        _copied = end;
    }
}
