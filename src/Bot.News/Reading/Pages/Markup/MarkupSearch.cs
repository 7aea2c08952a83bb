using System.Text;

namespace Bot.News.Reading.Pages.Markup;

/// <summary>Looks through a tree, in the page's order. Its depth must have been checked.</summary>
internal static class MarkupSearch
{
    /// <summary>The elements below a node.</summary>
    public static IEnumerable<MarkupElement> Descendants(this MarkupNode node)
    {
        var rest = new Stack<MarkupNode>();
        Push(rest, node);
        while (rest.TryPop(out var next))
        {
            if (next is MarkupElement element)
            {
                yield return element;
                Push(rest, element);
            }
        }
    }

    /// <summary>All text in a node.</summary>
    public static string TextContent(this MarkupNode node)
    {
        var content = new StringBuilder();
        Append(node, content);
        return content.ToString();
    }

    /// <summary>How much text is in a node, in UTF-16 code units.</summary>
    public static int TextLength(this MarkupNode node)
    {
        var length = node is MarkupText text ? text.Data.Length : 0;
        foreach (var child in node.Children)
        {
            length += TextLength(child);
        }

        return length;
    }

    /// <summary>Whether an attribute that is a list of words, apart by white space, has one.</summary>
    public static bool HasWord(this MarkupElement element, string attribute, string word, StringComparison comparison = StringComparison.Ordinal)
    {
        var words = element.Span(attribute);
        foreach (var range in words.SplitAny(" \t\r\n\f"))
        {
            if (words[range].Equals(word, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private static void Push(Stack<MarkupNode> rest, MarkupNode node)
    {
        for (var i = node.Children.Length - 1; i >= 0; i--)
        {
            rest.Push(node.Children[i]);
        }
    }

    private static void Append(MarkupNode node, StringBuilder content)
    {
        if (node is MarkupText text)
        {
            content.Append(text.Data);
        }

        foreach (var child in node.Children)
        {
            Append(child, content);
        }
    }
}
