using System.Text;
using AngleSharp.Dom;

namespace Bot.News.Reading.Pages;

/// <summary>A page's elements and blocks, without what never is text.</summary>
internal sealed class PageTree
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "select", "textarea",
        "input", "button", "datalist", "audio", "video", "map", "head", "meta", "link", "title", "progress", "meter", "param", "source",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr", "img", "picture",
    };

    private readonly ElementNames _names = new();
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _links;

    private PageTree(IElement root)
    {
        Root = new PageNode(root.LocalName, null, ElementTraits.None);
        Fill(Root, root);
        Flush(Root);
        Measure(Root);
        Inherit(Root, ElementTraits.None);
    }

    public PageNode Root { get; }

    /// <summary>All blocks that are shown, in the page's order. What hides most of the page's text hides it until a script has run.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <param name="root">The page's body; its depth must have been checked.</param>
    public static PageTree Of(IElement root) => new(root);

    private void Fill(PageNode node, IElement element)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement child when Skipped.Contains(child.LocalName):
                    break;
                case IElement { LocalName: "br" }:
                    Break(node, isEndOfBlock: true);
                    break;
                case IElement child when Inline.Contains(child.LocalName):
                    FillInline(node, child);
                    break;
                case IElement child:
                    Flush(node);
                    var inner = new PageNode(child.LocalName, node, Traits(child));
                    node.Children.Add(inner);
                    if (child.LocalName == "table" && DataTable.Rows(child) is { } rows)
                    {
                        FillTable(inner, rows);
                    }
                    else
                    {
                        Fill(inner, child);
                    }

                    Flush(inner);
                    break;
            }
        }
    }

    // The figures of a table say nothing one by one: it is one block, a line for each row.
    private void FillTable(PageNode node, List<IElement> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Children)
            {
                Append(" ");
                FillInline(node, cell);
            }

            Break(node, isEndOfBlock: false);
        }
    }

    private void FillInline(PageNode node, IElement element)
    {
        if (IsHidden(element) || element.GetAttribute("aria-hidden") == "true" || (Name(element) & ElementTraits.Hidden) != 0)
        {
            return;
        }

        var isLink = element.LocalName == "a";
        _links += isLink ? 1 : 0;
        Fill(node, element);
        _links -= isLink ? 1 : 0;
    }

    private void Append(string data)
    {
        var start = _text.Length;
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD') && !char.IsControl(c))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n') && c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                _text.Append(' ');
            }
        }

        _linkLength += _links > 0 ? _text.Length - start : 0;
    }

    // One line break stays in a block; a second one in a row begins the next block.
    private void Break(PageNode node, bool isEndOfBlock)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        if (_text.Length > 0 && _text[^1] == '\n')
        {
            if (isEndOfBlock)
            {
                Flush(node);
            }
        }
        else if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void Flush(PageNode node)
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0)
        {
            var block = new PageBlock(text, Math.Min(_linkLength, text.Length), node);
            node.Children.Add(block);
        }

        _text.Clear();
        _linkLength = 0;
    }

    private static void Measure(PageNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is PageBlock { IsProse: true } block)
            {
                node.Prose += block.Text.Length;
                node.NearProse += block.Text.Length;
            }
            else if (child is PageNode inner)
            {
                Measure(inner);
                node.Prose += inner.Prose;
                node.NearProse += inner.Children is [PageBlock] ? inner.Prose : 0;
            }
        }
    }

    private void Inherit(PageNode node, ElementTraits inherited)
    {
        // A page in the class "has-sidebar" is no sidebar.
        var own = node.Prose * 2 > Root.Prose ? node.Own & ~ElementTraits.Furniture : node.Own;
        node.Inherited = inherited | own;
        foreach (var child in node.Children)
        {
            if (child is PageNode inner)
            {
                Inherit(inner, node.Inherited);
            }
            else if (child is PageBlock block && (node.Inherited & ElementTraits.NotShown) == 0)
            {
                Blocks.Add(block);
            }
        }

        if ((node.Inherited & ElementTraits.NotShown) != 0)
        {
            node.Children.Clear();
        }
    }

    private ElementTraits Traits(IElement element)
    {
        var traits = Name(element) | (IsHidden(element) ? ElementTraits.NotShown : ElementTraits.None);
        traits |= element.LocalName switch
        {
            "article" => ElementTraits.ArticleElement,
            "main" => ElementTraits.MainElement,
            "header" => ElementTraits.HeaderElement,
            "footer" => ElementTraits.FooterElement,
            "aside" => ElementTraits.AsideElement,
            "nav" => ElementTraits.NavElement,
            "figure" or "figcaption" => ElementTraits.FigureElement,
            "form" => ElementTraits.FormElement,
            "ul" or "ol" or "dl" => ElementTraits.ListElement,
            "table" => ElementTraits.TableElement,
            "blockquote" => ElementTraits.QuoteElement,
            _ => ElementTraits.None,
        };
        traits |= element.GetAttribute("role") switch
        {
            "main" => ElementTraits.MainElement,
            "article" => ElementTraits.ArticleElement,
            "navigation" or "menu" or "menubar" => ElementTraits.NavElement,
            "complementary" => ElementTraits.AsideElement,
            "contentinfo" => ElementTraits.FooterElement,
            "banner" => ElementTraits.HeaderElement,
            "dialog" or "alert" => ElementTraits.Dialog,
            _ => ElementTraits.None,
        };
        traits |= element.GetAttribute("aria-hidden") == "true" ? ElementTraits.Hidden : ElementTraits.None;
        return element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
            ? traits | ElementTraits.ArticleBodyProperty
            : traits;
    }

    private ElementTraits Name(IElement element) =>
        _names.Read(element.GetAttribute("class")) | _names.Read(element.GetAttribute("id"));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { Length: > 0 } style
            && style.Replace(" ", "", StringComparison.Ordinal) is var plain
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
}
