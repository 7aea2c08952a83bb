using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.News.Reading.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static FeedOutcome Read(ReadOnlyMemory<byte> json, Uri? address)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = FeedReader.MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(parsed.RootElement, address);
        }
        catch (JsonException e)
        {
            return FeedOutcome.Refused(e.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase) ? $"it nests deeper than {FeedReader.MostDepth}" : "it is not whole JSON");
        }
    }

    private static FeedOutcome Read(JsonElement root, Uri? address)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return FeedOutcome.Refused("it is JSON, but no JSON Feed: it has no items");
        }

        var language = Text(root, "language");
        var version = Text(root, "version")?.TrimEnd('/').Split('/')[^1];
        return FeedOutcome.Read(new Feed
        {
            Title = Plain(Text(root, "title"), address, language),
            Link = Address(root, "home_page_url", address),
            Author = Authors(root),
            Language = language,
            Format = version is { Length: < 10 } ? $"json {version}" : "json",
            Encoding = "utf-8",
            Items = [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedReader.MostItems).Select(item => Item(item, address, language))],
        });
    }

    private static FeedItem Item(JsonElement item, Uri? address, string? feedLanguage)
    {
        var language = Text(item, "language") ?? feedLanguage;
        return new FeedItem
        {
            Id = Text(item, "id"),
            Title = Plain(Text(item, "title"), address, language),
            Link = Address(item, "url", address) ?? Address(item, "external_url", address),
            Published = FeedDate.Read(Text(item, "date_published")),
            Updated = FeedDate.Read(Text(item, "date_modified")),
            Author = Authors(item),
            Summary = Plain(Text(item, "summary"), address, language),
            Content = Text(item, "content_html") is { } html
                ? FeedMarkup.Markup(html) with { Base = address?.AbsoluteUri, Language = language }
                : Plain(Text(item, "content_text"), address, language),
            Base = address?.AbsoluteUri,
            Language = language,
        };
    }

    private static string? Authors(JsonElement element)
    {
        var names = element.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array
            ? authors.EnumerateArray().Select(author => Text(author, "name"))
            : [element.TryGetProperty("author", out var one) ? Text(one, "name") : null];
        var known = names.OfType<string>().Distinct().Take(FeedReader.MostAuthors).ToArray();
        return known.Length == 0 ? null : string.Join(", ", known);
    }

    private static FeedText? Plain(string? text, Uri? address, string? language) =>
        string.IsNullOrWhiteSpace(text) ? null : FeedMarkup.Plain(text.Trim()) with { Base = address?.AbsoluteUri, Language = language };

    private static string? Address(JsonElement element, string name, Uri? address) =>
        Text(element, name) is { } url ? WebAddress.Resolve(url, address) : null;

    // Some write numbers for ids. GetString throws for an escaped lone surrogate.
    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
