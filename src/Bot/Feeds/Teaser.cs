using Bot.News.Reading.Feeds;

namespace Bot.Feeds;

/// <summary>Tells an article from the few words that lead to it.</summary>
internal static class Teaser
{
    /// <summary>A text with fewer words than this is a teaser.</summary>
    private const int LeastWords = 150;

    private static readonly string[] Endings = ["…", "...", "[…]", "[...]", "read more", "continue reading", "read more »", "more »", "keep reading", "full story"];

    /// <summary>The item's own text: its content, or its summary where that is longer.</summary>
    public static FeedText? TextOf(FeedItem item) =>
        (item.Content?.Text.Length ?? 0) >= (item.Summary?.Text.Length ?? 0) ? item.Content : item.Summary;

    public static bool IsOne(FeedItem item) =>
        TextOf(item) is not { } text || Words(text.Text) < LeastWords || Endings.Any(end => text.Text.AsSpan().TrimEnd().EndsWith(end, StringComparison.OrdinalIgnoreCase));

    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c);
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }

        return words;
    }
}
