using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>An attribute, its character references decoded.</summary>
internal sealed class MarkupAttribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
{
    public StringOrMemory Name { get; } = name;

    public StringOrMemory Value { get; set; } = value;
}
