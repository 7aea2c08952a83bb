using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>
/// A node of the tree that the parser builds of a page: no more than reading takes, so that it costs a fraction of a
/// document object model. Texts may lie in the parser's buffers, and are gone with the document.
/// </summary>
internal abstract class MarkupNode(StringOrMemory name, NodeFlags flags) : IConstructableNode
{
    private MarkupNodes? _children;

    public MarkupNode? Parent { get; private set; }

    public ReadOnlySpan<MarkupNode> Children => _children is null ? [] : _children.Span;

    public NodeFlags Flags { get; } = flags;

    StringOrMemory IConstructableNode.NodeName => name;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (MarkupNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => _children ??= new MarkupNodes();

    public virtual void AddNode(IConstructableNode node) => Insert(_children?.Length ?? 0, (MarkupNode)node);

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        if (_children?.Remove((MarkupNode)childNode) == true)
        {
            ((MarkupNode)childNode).Parent = null;
        }
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        _children!.RemoveAt(idx);
        ((MarkupNode)childNode).Parent = null;
    }

    public void InsertNode(int idx, IConstructableNode childNode) => Insert(idx, (MarkupNode)childNode);

    /// <summary>White space counts: it stands between words.</summary>
    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => InsertText(Children.Length, text, emitWhiteSpaceOnly);

    /// <inheritdoc cref="AppendText"/>
    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        if (idx > 0 && Children[idx - 1] is MarkupText before)
        {
            before.Append(text);
        }
        else
        {
            Insert(idx, new MarkupText(text));
        }
    }

    /// <summary>Takes all children out.</summary>
    public void Empty() => _children?.Clear();

    protected static void InsertBefore(MarkupNode sibling, MarkupNode node) => sibling.Parent!.Insert(sibling.Parent.Children.IndexOf(sibling), node);

    private void Insert(int index, MarkupNode node)
    {
        node.Parent = this;
        (_children ??= new MarkupNodes()).Insert(index, node);
    }
}
