using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.News.Reading.Pages;

/// <summary>The authors that a page names.</summary>
internal static partial class Bylines
{
    private const int MostLength = 200;

    // Marked up as the author, most explicit first.
    private static readonly string[] Selectors =
        ["[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", "[rel~=author]", ".byline [class*=name]", ".byline", "[class*=byline]", ".author-name", ".author"];

    /// <summary>The names without "By"; null for what is none: an address, a handle, a number.</summary>
    public static string? Clean(string? value)
    {
        var line = PageLine.Of(value, MostLength);
        if (line is null || line.Contains("://", StringComparison.Ordinal) || line[0] == '@')
        {
            return null;
        }

        line = Time().Replace(By().Replace(line, ""), "").Trim(' ', ',', '|', ':', '-', '–', '•');
        return line.Any(char.IsLetter) && !line.StartsWith("{", StringComparison.Ordinal) ? line : null;
    }

    public static string? Marked(IDocument page)
    {
        foreach (var selector in Selectors)
        {
            if (page.Body?.QuerySelector(selector) is { } element
                && Clean(element.GetAttribute("content") ?? element.TextContent) is { Length: <= 100 } name && name.Count(c => c == ' ') < 12)
            {
                return name;
            }
        }

        return null;
    }

    // "Jane Doe Published 11:11 PM EST" stands in one element.
    [GeneratedRegex(@"\s(?:published|updated|posted)[\s:].*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:written\s+|posted\s+|story\s+)?by[\s:]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex By();
}
