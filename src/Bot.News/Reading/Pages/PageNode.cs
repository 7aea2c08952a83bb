namespace Bot.News.Reading.Pages;

/// <summary>A block-level element with its blocks and elements in the page's order.</summary>
internal sealed class PageNode(string tag, PageNode? parent, ElementTraits own)
{
    public PageNode? Parent { get; } = parent;

    public string Tag { get; } = tag;

    /// <summary>What the element's own tag, role and names say.</summary>
    public ElementTraits Own { get; } = own;

    /// <summary>What it and the elements around it say.</summary>
    public ElementTraits Inherited { get; set; }

    /// <summary>Blocks and nodes.</summary>
    public List<object> Children { get; } = [];

    /// <summary>UTF-16 code units of prose in it.</summary>
    public int Prose { get; set; }

    /// <summary>UTF-16 code units of prose in blocks that are its own children or its children's only ones.</summary>
    public int NearProse { get; set; }

    /// <summary>The weighed scores of all blocks in it.</summary>
    public double Sum { get; set; }

    /// <summary>The weights of all blocks in it.</summary>
    public double Weight { get; set; }
}
