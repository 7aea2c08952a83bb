using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>An element with its attributes.</summary>
internal class MarkupElement(MarkupName name) : MarkupNode(name.Name, name.Flags), IConstructableElement
{
    private MarkupAttributes _attributes = MarkupAttributes.None;

    /// <summary>The local name, in lower case but for some of SVG.</summary>
    public string Name { get; } = name.Name;

    public bool IsHtml => (Flags & NodeFlags.HtmlMember) != 0;

    StringOrMemory IConstructableElement.LocalName => Name;

    StringOrMemory IConstructableElement.NamespaceUri => name.Namespace;

    StringOrMemory IConstructableElement.Prefix => StringOrMemory.Empty;

    IConstructableNamedNodeMap IConstructableElement.Attributes => _attributes;

    ISourceReference? IConstructableElement.SourceReference { get; set; }

    public bool Has(string attribute) => _attributes.Find(attribute) is not null;

    /// <summary>An attribute's value, or null.</summary>
    public string? Get(string attribute) => _attributes.Find(attribute)?.Value.ToString();

    /// <summary>An attribute's value, empty where there is none.</summary>
    public ReadOnlySpan<char> Span(string attribute) => _attributes.Find(attribute) is { } found ? found.Value.Memory.Span : [];

    public bool HasAttribute(StringOrMemory name) => _attributes.Find(name.Memory.Span) is not null;

    public StringOrMemory GetAttribute(StringOrMemory @namespace, StringOrMemory name) =>
        _attributes.Find(name.Memory.Span)?.Value ?? StringOrMemory.Empty;

    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value) => _attributes = _attributes.With(name, value);

    public void SetAttributes(StructAttributes tagAttributes) => _attributes = _attributes.With(tagAttributes);

    public IConstructableNode ShallowCopy() => new MarkupElement(name) { _attributes = _attributes };

    public void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }
}
