using System.Collections;
using System.Runtime.InteropServices;
using AngleSharp.Html.Construction;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>The children of a node.</summary>
internal sealed class MarkupNodes : IConstructableNodeList
{
    private readonly List<MarkupNode> _nodes = [];

    public int Length => _nodes.Count;

    public ReadOnlySpan<MarkupNode> Span => CollectionsMarshal.AsSpan(_nodes);

    IConstructableNode IConstructableNodeList.this[int index] => _nodes[index];

    public void Insert(int index, MarkupNode node) => _nodes.Insert(index, node);

    public bool Remove(MarkupNode node) => _nodes.Remove(node);

    public void RemoveAt(int index) => _nodes.RemoveAt(index);

    public void Clear() => _nodes.Clear();

    public IEnumerator<IConstructableNode> GetEnumerator() => _nodes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _nodes.GetEnumerator();
}
