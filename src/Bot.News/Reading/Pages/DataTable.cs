using Bot.News.Reading.Pages.Markup;

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
    public static List<MarkupElement>? Rows(MarkupElement table)
    {
        var rows = new List<MarkupElement>();
        foreach (var part in table.Children)
        {
            if (part is MarkupElement { Name: "tr" } row)
            {
                rows.Add(row);
            }
            else if (part is MarkupElement { Name: "thead" or "tbody" or "tfoot" })
            {
                AddRows(part, rows);
            }
        }

        var several = false;
        foreach (var row in rows)
        {
            var cells = 0;
            foreach (var child in row.Children)
            {
                if (child is MarkupElement cell)
                {
                    cells++;
                    if (cell.TextLength() > MostCellLength || !cell.Descendants().All(inner => Phrases.Contains(inner.Name)))
                    {
                        return null;
                    }
                }
            }

            several |= cells > 1;
        }

        return several && rows.Count >= LeastRows ? rows : null;
    }

    private static void AddRows(MarkupNode part, List<MarkupElement> rows)
    {
        foreach (var child in part.Children)
        {
            if (child is MarkupElement { Name: "tr" } row)
            {
                rows.Add(row);
            }
        }
    }
}
