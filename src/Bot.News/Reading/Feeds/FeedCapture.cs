using System.Text;

namespace Bot.News.Reading.Feeds;

/// <summary>A field that is being read: its text decoded, and its markup where elements stand in it.</summary>
internal sealed class FeedCapture(FeedElement element, string rawName, Dictionary<string, string> attributes)
{
    private static readonly HashSet<string> Void = ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _markup = new();
    private int _same;

    public FeedElement Element => element;

    public string Text => Mojibake.Repair(_text.ToString());

    public bool HasElements { get; private set; }

    public Dictionary<string, string> Attributes => attributes;

    public string? Attribute(string name) => attributes.GetValueOrDefault(name);

    public void Add(string text)
    {
        if (_markup.Length >= FeedReader.MostTextLength)
        {
            return;
        }

        text = text.Length <= FeedReader.MostTextLength ? text : text[..(FeedReader.MostTextLength - (char.IsHighSurrogate(text[FeedReader.MostTextLength - 1]) ? 1 : 0))];
        _text.Append(text);
        _markup.Append(FeedMarkup.Escape(text));
    }

    public void AddStart(XmlScanner tag)
    {
        HasElements = true;
        _same += tag.Name == rawName && !tag.IsEmptyElement ? 1 : 0;
        if (_markup.Length >= FeedReader.MostTextLength)
        {
            return;
        }

        var local = Local(tag.Name);
        _markup.Append('<').Append(local);
        foreach (var (name, value) in tag.Attributes)
        {
            _markup.Append(' ').Append(name).Append("=\"").Append(FeedMarkup.Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        _markup.Append('>');
        if (tag.IsEmptyElement && !Void.Contains(local))
        {
            _markup.Append("</").Append(local).Append('>');
        }
    }

    /// <summary>Whether the end tag ends the field itself.</summary>
    public bool AddEnd(XmlScanner tag)
    {
        if (tag.Name == rawName && _same-- == 0)
        {
            return true;
        }

        if (_markup.Length < FeedReader.MostTextLength)
        {
            _markup.Append("</").Append(Local(tag.Name)).Append('>');
        }

        return false;
    }

    /// <summary>The text construct of RFC 4287, Atom 0.3's content construct, or what RSS readers agree on.</summary>
    /// <param name="isAtom">Whether the field's type is to be believed.</param>
    /// <param name="isMarkup">What an RSS field is taken for.</param>
    public FeedText? ToText(bool isAtom, bool isMarkup)
    {
        var type = Attribute("type")?.Trim().ToLowerInvariant();
        var mode = Attribute("mode")?.Trim().ToLowerInvariant();
        if (mode == "base64" || (isAtom && mode is null && type is { } media && media.Contains('/', StringComparison.Ordinal) && !media.StartsWith("text/", StringComparison.Ordinal) && !media.EndsWith("xml", StringComparison.Ordinal)))
        {
            return FromBase64(type);
        }

        var text = Text.Trim();
        if (text.Length == 0 && !HasElements)
        {
            return null;
        }

        var markup = HasElements ? Mojibake.Repair(_markup.ToString()).Trim() : null;
        // Escaped markup in an element that only wraps it.
        markup = type is "html" && markup is not null && markup.StartsWith("<div", StringComparison.Ordinal) && markup.AsSpan().Count('<') == 2 ? null : markup;
        var isEscaped = mode == "escaped" || type is "html" or "text/html";
        var value = isAtom || type is not null
            ? type is "xhtml" or "html" or "text/html" || (type?.EndsWith("xml", StringComparison.Ordinal) ?? false)
                ? FeedMarkup.Markup(markup ?? (isEscaped && mode != "xml" ? text : Mojibake.Repair(_markup.ToString()).Trim()))
                : markup is not null ? FeedMarkup.Markup(markup) : FeedMarkup.Plain(text)
            : markup is not null ? FeedMarkup.Markup(markup)
            : isMarkup || FeedMarkup.LooksLikeMarkup(text) ? FeedMarkup.Markup(text)
            : FeedMarkup.Plain(text);
        return value with { Base = element.Base?.AbsoluteUri, Language = element.Language };
    }

    private FeedText? FromBase64(string? type)
    {
        var bytes = new byte[_text.Length];
        if (!Convert.TryFromBase64String(Text, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length).Trim();
        var value = type is "text/plain" ? FeedMarkup.Plain(text) : FeedMarkup.Markup(text);
        return value with { Base = element.Base?.AbsoluteUri, Language = element.Language };
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
