using AngleSharp.Common;
using AngleSharp.Dom;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>A run of text, its character references decoded.</summary>
internal sealed class MarkupText(StringOrMemory text) : MarkupNode("#text", NodeFlags.None)
{
    public ReadOnlySpan<char> Data => text.Memory.Span;
}
