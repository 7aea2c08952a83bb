using System.Security.Cryptography;
using System.Text;
using Bot.News;
using Bot.News.Reading.Feeds;
using Bot.News.Reading.Pages;

namespace Bot.Feeds;

/// <summary>An item of a feed as an article.</summary>
internal static class FeedArticle
{
    /// <summary>The longest title, outlet or byline, in UTF-16 code units.</summary>
    private const int MostField = 500;

    /// <summary>The longest text, in UTF-16 code units; a longer one is cut at a line.</summary>
    private const int MostText = 2_000_000;

    private const int IdBytes = 8;

    /// <summary>What tells an item from the others of its feed: its own id, else its link, else its title.</summary>
    public static string? KeyOf(FeedItem item) => new[] { item.Id, item.Link, item.Title?.Text }.FirstOrDefault(key => !string.IsNullOrWhiteSpace(key)) is { } key
        ? Digest(key)
        : null;

    /// <summary>A digest of everything that would make another article of it.</summary>
    public static ReadOnlyMemory<byte> ContentOf(FeedItem item) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', item.Title?.Text, item.Link, item.Summary?.Text, item.Content?.Text, item.Updated?.UtcTicks))).AsMemory(0, IdBytes);

    /// <summary>The article's id: the same for one link, whichever feed it comes from.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">The feed's address, for items without a link.</param>
    public static string IdOf(FeedItem item, string feed) =>
        Digest(item.Link is { } link ? WithoutFragment(link) : $"{feed}\0{item.Id}\0{item.Title?.Text}");

    /// <summary>The article as the feed has it, or null where it has no text.</summary>
    public static Article? Of(FeedItem item, Feed feed, string address) => Teaser.TextOf(item) is { } text && HasWords(text.Text)
        ? With(new Article(IdOf(item, address), Cut(text.Text)), item, feed, page: null)
        : null;

    /// <summary>The article as its page has it, or null where the page has no more than the feed.</summary>
    public static Article? Of(FeedItem item, Feed feed, string address, PageArticle page) =>
        HasWords(page.Text) && page.Text.Length >= (Teaser.TextOf(item)?.Text.Length ?? 0)
            ? With(new Article(IdOf(item, address), Cut(page.Text)), item, feed, page)
            : null;

    private static Article With(Article article, FeedItem item, Feed feed, PageArticle? page) => article with
    {
        Title = Line(item.Title?.Text) ?? Line(page?.Title),
        Outlet = Line(page?.Outlet) ?? Line(feed.Title?.Text),
        Url = item.Link ?? page?.Url,
        Published = item.Published ?? page?.Published ?? item.Updated,
        Byline = Line(page?.Byline) ?? Line(item.Author),
    };

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostField ? line : line[..(char.IsHighSurrogate(line[MostField - 1]) ? MostField - 1 : MostField)];
    }

    private static string Cut(string text)
    {
        if (text.Length <= MostText)
        {
            return text;
        }

        var line = text.LastIndexOf('\n', MostText);
        return text[..(line > 0 ? line : MostText - 1)];
    }

    private static string WithoutFragment(string link) => link.Split('#', 2)[0];

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, IdBytes));
}
