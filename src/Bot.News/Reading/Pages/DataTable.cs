using AngleSharp.Dom;

namespace Bot.News.Reading.Pages;

/// <summary>Tables of figures, told from tables that pages are laid out with.</summary>
internal static class DataTable
{
    private const int LeastRows = 2;
    private const int MostCellLength = 300;

    private static readonly HashSet<string> Phrases = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "br", "cite", "code", "em", "font", "i", "img", "p", "small", "span", "strong", "sub", "sup", "time", "u", "center",
    };

    /// <summary>The rows of a table whose cells are short and hold phrases alone; null for any other.</summary>
    public static List<IElement>? Rows(IElement table)
    {
        var rows = new List<IElement>();
        var several = false;
        foreach (var part in table.Children)
        {
            if (part.LocalName == "tr")
            {
                rows.Add(part);
            }
            else if (part.LocalName is "thead" or "tbody" or "tfoot")
            {
                rows.AddRange(part.Children.Where(row => row.LocalName == "tr"));
            }
        }

        foreach (var row in rows)
        {
            several |= row.Children.Length > 1;
            foreach (var cell in row.Children)
            {
                if (cell.TextContent.Length > MostCellLength || !cell.QuerySelectorAll("*").All(inner => Phrases.Contains(inner.LocalName)))
                {
                    return null;
                }
            }
        }

        return several && rows.Count >= LeastRows ? rows : null;
    }
}
