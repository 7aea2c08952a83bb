using AngleSharp.Common;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>The attributes of an element, the first of a name first.</summary>
internal sealed class MarkupAttributes : IConstructableNamedNodeMap
{
    private readonly MarkupAttribute[] _attributes;

    private MarkupAttributes(MarkupAttribute[] attributes) => _attributes = attributes;

    public static MarkupAttributes None { get; } = new([]);

    public int Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name.Memory.Span);

    public MarkupAttribute? Find(ReadOnlySpan<char> name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name.Memory.Span.SequenceEqual(name))
            {
                return attribute;
            }
        }

        return null;
    }

    public MarkupAttributes With(StructAttributes added)
    {
        if (added.Count == 0)
        {
            return this;
        }

        var attributes = new MarkupAttribute[Length + added.Count];
        _attributes.CopyTo(attributes, 0);
        for (var i = 0; i < added.Count; i++)
        {
            attributes[Length + i] = new MarkupAttribute(added[i].Name, added[i].Value);
        }

        return new MarkupAttributes(attributes);
    }

    public MarkupAttributes With(StringOrMemory name, StringOrMemory value) =>
        new([.. _attributes.Where(attribute => !attribute.Name.Equals(name)), new MarkupAttribute(name, value)]);

    public bool SameAs(IConstructableNamedNodeMap? other) =>
        other?.Length == Length && Array.TrueForAll(_attributes, attribute => other[attribute.Name] is { } same && same.Value.Equals(attribute.Value));
}
