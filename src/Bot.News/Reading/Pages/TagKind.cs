using System.Collections.Frozen;

namespace Bot.News.Reading.Pages;

/// <summary>What the HTML standard's tree construction makes of an element's name, as far as a scan of tags needs it.</summary>
internal sealed class TagKind(string name)
{
    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "keygen", "frame", "basefont", "bgsound", "image"];

    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private static readonly string[] Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    // What ends when another one of the row begins, unless something stands between that holds its own.
    private static readonly string[][] Rows =
    [
        ["p"], ["li"], ["dt", "dd"], ["option", "optgroup"], ["tr"], ["td", "th"],
        ["tbody", "thead", "tfoot", "caption", "colgroup"], ["rt", "rp"], ["h1", "h2", "h3", "h4", "h5", "h6"],
    ];

    private static readonly string[] Holding =
    [
        "div", "table", "ul", "ol", "dl", "section", "article", "main", "aside", "nav", "header", "footer", "form",
        "blockquote", "fieldset", "figure", "details", "button", "object", "center", "select", "body", "template", "svg", "math",
    ];

    // The attributes of a font element decide whether it ends a drawing.
    private static readonly string[] Describing = ["link", "meta", "base", "script", "font"];

    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Known =
        new string[][] { Void, Raw, Formatting, [.. Rows.SelectMany(row => row)], Holding, Describing, ["html", "head", "span"] }
            .SelectMany(names => names).Distinct().ToFrozenDictionary(name => name, name => new TagKind(name), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public string Name { get; } = name;

    public bool IsVoid { get; } = Void.Contains(name);

    /// <summary>Whether its content is text up to its end tag, whatever it looks like.</summary>
    public bool IsRaw { get; } = Raw.Contains(name);

    /// <summary>Whether its content is not text of the page, or is read as linked data only.</summary>
    public bool IsCode { get; } = name is "script" or "style";

    /// <summary>Whether it is opened again in every block until it ends.</summary>
    public bool IsFormatting { get; } = Formatting.Contains(name);

    /// <summary>The elements that end when one of them begins; null for most.</summary>
    public string[]? Row { get; } = Array.Find(Rows, row => row.Contains(name));

    /// <summary>Whether the elements of a row around it stay open when one begins in it.</summary>
    public bool Holds { get; } = Holding.Contains(name);

    /// <summary>Whether its content is not in the page.</summary>
    public bool IsTemplate { get; } = name == "template";

    /// <summary>Whether it stands once in a page.</summary>
    public bool IsSingle { get; } = name is "html" or "body" or "head";

    /// <summary>Whether it describes the page, so that more of its attributes are read.</summary>
    public bool Describes { get; } = Describing.Contains(name);

    /// <summary>The kind of a name in any case; null for one that means nothing to tree construction.</summary>
    public static TagKind? Find(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var kind) ? kind : null;
}
