using System.Text.RegularExpressions;
using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>The authors that a page names.</summary>
internal static partial class Bylines
{
    private const int MostLength = 200;

    // Marked up as the author, most explicit first.
    private static readonly Func<MarkupElement, bool>[] Marks =
    [
        element => element.HasWord("itemprop", "name") && IsWithin(element, around => around.HasWord("itemprop", "author")),
        element => element.HasWord("itemprop", "author"),
        element => element.HasWord("rel", "author"),
        element => element.Span("class").Contains("name", StringComparison.Ordinal) && IsWithin(element, around => around.HasWord("class", "byline")),
        element => element.HasWord("class", "byline"),
        element => element.Span("class").Contains("byline", StringComparison.Ordinal),
        element => element.HasWord("class", "author-name"),
        element => element.HasWord("class", "author"),
    ];

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

    public static string? Marked(MarkupElement body)
    {
        foreach (var isMarked in Marks)
        {
            if (body.Descendants().FirstOrDefault(isMarked) is { } element
                && Clean(element.Get("content") ?? element.TextContent()) is { Length: <= 100 } name && name.Count(c => c == ' ') < 12)
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsWithin(MarkupElement element, Func<MarkupElement, bool> isIt)
    {
        for (var around = element.Parent; around is not null; around = around.Parent)
        {
            if (around is MarkupElement outer && isIt(outer))
            {
                return true;
            }
        }

        return false;
    }

    // "Jane Doe Published 11:11 PM EST" stands in one element.
    [GeneratedRegex(@"\s(?:published|updated|posted)[\s:].*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:written\s+|posted\s+|story\s+)?by[\s:]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex By();
}
