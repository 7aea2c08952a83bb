using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>A run of text, its character references decoded.</summary>
internal sealed class MarkupText(StringOrMemory text) : MarkupNode("#text", NodeFlags.None)
{
    private ReadOnlyMemory<char> _text = text.Memory;

    // Text comes in pieces, a character each where a page is made to cost much.
    private StringBuilder? _pieces;

    public ReadOnlySpan<char> Data
    {
        get
        {
            if (_pieces is not null)
            {
                _text = _pieces.ToString().AsMemory();
                _pieces = null;
            }

            return _text.Span;
        }
    }

    public void Append(StringOrMemory more) => (_pieces ??= new StringBuilder().Append(_text)).Append(more.Memory);
}
