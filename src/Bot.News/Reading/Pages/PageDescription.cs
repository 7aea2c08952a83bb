using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>The elements of a page that describe it, gathered in one walk.</summary>
internal sealed class PageDescription
{
    private PageDescription(MarkupDocument page)
    {
        Page = page;
        Gather(page);
    }

    public MarkupDocument Page { get; }

    public List<MarkupElement> Metas { get; } = [];

    public List<MarkupElement> Links { get; } = [];

    public List<MarkupElement> Scripts { get; } = [];

    public MarkupElement? Base { get; private set; }

    public MarkupElement? Title { get; private set; }

    /// <param name="page">The page; its depth must have been checked.</param>
    public static PageDescription Of(MarkupDocument page) => new(page);

    private void Gather(MarkupNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is MarkupElement element)
            {
                Take(element);
                Gather(element);
            }
        }
    }

    private void Take(MarkupElement element)
    {
        switch (element.Name)
        {
            case "meta":
                Metas.Add(element);
                break;
            case "link":
                Links.Add(element);
                break;
            case "script":
                Scripts.Add(element);
                break;
            case "base" when element.Has("href"):
                Base ??= element;
                break;
            case "title" when element.IsHtml:
                Title ??= element;
                break;
        }
    }
}
