using System.Threading;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>A page's tree.</summary>
internal sealed class MarkupDocument(TextSource source) : MarkupNode("#document", NodeFlags.None), IConstructableDocument, IDisposable
{
    public MarkupElement? Root => Child(this, static name => name == "html");

    /// <summary>The body, or the frameset that stands in its place.</summary>
    public MarkupElement? Body => Root is { } root ? Child(root, static name => name is "body" or "frameset") : null;

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder { get; set; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head => Root is { } root ? Child(root, static name => name == "head") : null;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    /// <summary>
    /// What stands in a table where it may not comes before the table. The parser looks for that table among elements of
    /// its own types alone, and so ends at the document.
    /// </summary>
    public override void AddNode(IConstructableNode node)
    {
        if (Root is { } root && LastTable(root) is { } table)
        {
            InsertBefore(table, (MarkupNode)node);
        }
        else
        {
            base.AddNode(node);
        }
    }

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
    }

    public void Clear() => Empty();

    /// <summary>Gives back the buffers that the texts lie in.</summary>
    public void Dispose()
    {
        ((IConstructableDocument)this).Builder?.Dispose();
        source.Dispose();
    }

    private static MarkupElement? LastTable(MarkupNode root)
    {
        MarkupElement? table = null;
        for (var node = root; node is not null; node = LastElement(node))
        {
            table = node is MarkupElement { Name: "table" } found ? found : table;
        }

        return table;
    }

    private static MarkupElement? LastElement(MarkupNode node)
    {
        for (var i = node.Children.Length - 1; i >= 0; i--)
        {
            if (node.Children[i] is MarkupElement element)
            {
                return element;
            }
        }

        return null;
    }

    private static MarkupElement? Child(MarkupNode parent, Func<string, bool> isIt)
    {
        foreach (var child in parent.Children)
        {
            if (child is MarkupElement element && isIt(element.Name))
            {
                return element;
            }
        }

        return null;
    }
}
