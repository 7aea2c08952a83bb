namespace Bot.News.Reading.Pages;

/// <summary>
/// The elements that are open in a page, followed as the HTML standard's tree construction does, as far as depth goes:
/// implied ends, void elements, and formatting elements, which are opened again in every block until they end.
/// </summary>
internal sealed class OpenElements
{
    // The standard's "Noah's Ark clause": no more than three alike are opened again.
    private const int MostAlike = 3;

    private readonly List<TagKind> _open = [];
    private readonly List<(TagKind Kind, int Tag)> _formatting = [];

    public int Depth => _open.Count + _formatting.Count;

    /// <param name="kind">What begins.</param>
    /// <param name="tag">Its tag as it is written.</param>
    public void Open(TagKind kind, ReadOnlySpan<char> tag)
    {
        if (kind.IsVoid)
        {
            return;
        }

        if (kind.IsFormatting)
        {
            OpenFormatting(kind, string.GetHashCode(tag));
            return;
        }

        if (kind.Row is { } row)
        {
            for (var i = _open.Count - 1; i >= 0 && !_open[i].Holds; i--)
            {
                if (_open[i].Row == row)
                {
                    _open.RemoveRange(i, _open.Count - i);
                    break;
                }
            }
        }
        else if (kind.Holds && _open is [.., { Name: "p" }])
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (!kind.IsSingle || !_open.Contains(kind))
        {
            _open.Add(kind);
        }
    }

    public void Close(TagKind kind)
    {
        if (kind.IsFormatting)
        {
            var formatting = _formatting.FindLastIndex(open => open.Kind == kind);
            if (formatting >= 0)
            {
                _formatting.RemoveAt(formatting);
            }

            return;
        }

        var at = _open.LastIndexOf(kind);
        if (at >= 0)
        {
            _open.RemoveRange(at, _open.Count - at);
        }
    }

    private void OpenFormatting(TagKind kind, int tag)
    {
        var alike = 0;
        foreach (var open in _formatting)
        {
            alike += open.Tag == tag ? 1 : 0;
        }

        if (alike < MostAlike)
        {
            _formatting.Add((kind, tag));
        }
    }
}
