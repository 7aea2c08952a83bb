using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Bot.News.Reading.Pages;

namespace Bot.News.Reading.Feeds;

/// <summary>Texts of a feed, plain and marked up.</summary>
internal static partial class FeedMarkup
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    public static FeedText Plain(string text) => new(Lines(text), Escape(text));

    public static FeedText Markup(string html) => new(TextOf(html), html) { IsMarkup = true };

    /// <summary>Whether plain text is markup after all: it ends an element that HTML has, or refers to a character.</summary>
    public static bool LooksLikeMarkup(string text) => text.AsSpan().ContainsAny(Marks) && (KnownEndTag().IsMatch(text) || Reference().IsMatch(text));

    public static string Escape(string text) => text.AsSpan().ContainsAny(Marks) || text.Contains('>', StringComparison.Ordinal)
        ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        : text;

    private static string TextOf(string html)
    {
        if (!html.AsSpan().ContainsAny(Marks))
        {
            return Lines(html);
        }

        // Feeds cut texts short: an iframe or object that never ends would take the rest with it.
        using var page = ParsedPage.Parse(Embedding().Replace(html, "")).Page;
        if (page is null)
        {
            return Lines(Tag().Replace(html, " "));
        }

        return page.Document.Body is { } body ? string.Join('\n', PageTree.Of(body).Blocks.Select(block => block.Text)) : "";
    }

    /// <summary>White space folded, a line for each that has text.</summary>
    private static string Lines(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var before = folded.Length;
            foreach (var c in line)
            {
                if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                {
                    folded.Append(c);
                }
                else if (folded.Length > before && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }

            folded.Length -= folded.Length > before && folded[^1] == ' ' ? 1 : 0;
            folded.Append(folded.Length > before ? "\n" : "");
        }

        return folded.ToString().TrimEnd('\n');
    }

    [GeneratedRegex(@"</(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|i|img|ins|kbd|li|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)\s*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex KnownEndTag();

    [GeneratedRegex(@"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("</?(?:iframe|object|applet|noembed|noframes|plaintext|xmp)(?:[ \\t\\r\\n/][^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Embedding();

    [GeneratedRegex("<[^>]{0,1000}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
