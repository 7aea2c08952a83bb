using System.Collections.Frozen;
using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>A page's elements and blocks, without what never is text.</summary>
internal sealed class PageTree
{
    private enum Role
    {
        Block,
        Inline,
        Skipped,
        Break,
    }

    private static readonly FrozenDictionary<string, Role> Roles = Named(
        Role.Skipped,
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "select", "textarea",
        "input", "button", "datalist", "audio", "video", "map", "head", "meta", "link", "title", "progress", "meter", "param", "source")
        .Concat(Named(
            Role.Inline,
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "img", "picture"))
        .Concat(Named(Role.Break, "br"))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ElementNames _names = new();
    private readonly BlockText _text = new();
    private int _linkLength;
    private int _links;

    private PageTree(MarkupElement root)
    {
        Root = new PageNode(root.Name, null, ElementTraits.None);
        Fill(Root, root);
        Flush(Root);
        Measure(Root);
        Inherit(Root, ElementTraits.None);
    }

    public PageNode Root { get; }

    /// <summary>All blocks that are shown, in the page's order. What hides most of the page's text hides it until a script has run.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <param name="root">The page's body; its depth must have been checked.</param>
    public static PageTree Of(MarkupElement root) => new(root);

    private void Fill(PageNode node, MarkupElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is MarkupText text)
            {
                Append(text.Data);
            }
            else if (child is MarkupElement inner)
            {
                switch (Roles.GetValueOrDefault(inner.Name))
                {
                    case Role.Break:
                        Break(node, isEndOfBlock: true);
                        break;
                    case Role.Inline:
                        FillInline(node, inner);
                        break;
                    case Role.Block:
                        FillBlock(node, inner);
                        break;
                }
            }
        }
    }

    private void FillBlock(PageNode node, MarkupElement element)
    {
        Flush(node);
        var inner = new PageNode(element.Name, node, Traits(element));
        node.Children.Add(inner);
        if (element.Name == "table" && DataTable.Rows(element) is { } rows)
        {
            FillTable(inner, rows);
        }
        else
        {
            Fill(inner, element);
        }

        Flush(inner);
    }

    // The figures of a table say nothing one by one: it is one block, a line for each row.
    private void FillTable(PageNode node, List<MarkupElement> rows)
    {
        foreach (var row in rows)
        {
            foreach (var child in row.Children)
            {
                if (child is MarkupElement cell)
                {
                    Append(" ");
                    FillInline(node, cell);
                }
            }

            Break(node, isEndOfBlock: false);
        }
    }

    private void FillInline(PageNode node, MarkupElement element)
    {
        if (IsHidden(element) || element.Span("aria-hidden") is "true" || (Name(element) & ElementTraits.Hidden) != 0)
        {
            return;
        }

        var isLink = element.Name == "a";
        _links += isLink ? 1 : 0;
        Fill(node, element);
        _links -= isLink ? 1 : 0;
    }

    private void Append(ReadOnlySpan<char> data)
    {
        var start = _text.Length;
        _text.Append(data);
        _linkLength += _links > 0 ? _text.Length - start : 0;
    }

    // One line break stays in a block; a second one in a row begins the next block.
    private void Break(PageNode node, bool isEndOfBlock)
    {
        if (!_text.Break() && isEndOfBlock && _text.Length > 0)
        {
            Flush(node);
        }
    }

    private void Flush(PageNode node)
    {
        if (_text.Take() is { Length: > 0 } text)
        {
            node.Children.Add(new PageBlock(text, Math.Min(_linkLength, text.Length), node));
        }

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

    private ElementTraits Traits(MarkupElement element)
    {
        var traits = Name(element) | (IsHidden(element) ? ElementTraits.NotShown : ElementTraits.None);
        traits |= element.Name switch
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
        traits |= element.Span("role") switch
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
        traits |= element.Span("aria-hidden") is "true" ? ElementTraits.Hidden : ElementTraits.None;
        return element.Span("itemprop").Contains("articleBody", StringComparison.OrdinalIgnoreCase)
            ? traits | ElementTraits.ArticleBodyProperty
            : traits;
    }

    private static IEnumerable<KeyValuePair<string, Role>> Named(Role role, params string[] names) => names.Select(name => KeyValuePair.Create(name, role));

    private ElementTraits Name(MarkupElement element) =>
        _names.Read(element.Span("class")) | _names.Read(element.Span("id"));

    private static bool IsHidden(MarkupElement element) =>
        element.Has("hidden")
        || (element.Get("style") is { Length: > 0 } style
            && style.Replace(" ", "", StringComparison.Ordinal) is var plain
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
}
