using System.Text.Json;
using Bot.News.Reading.Pages.Markup;

namespace Bot.News.Reading.Pages;

/// <summary>The article that a page describes as linked data (schema.org in JSON-LD).</summary>
internal sealed class LinkedData
{
    /// <summary>The deepest linked data that is read.</summary>
    public const int MostDepth = 32;

    private LinkedData()
    {
    }

    public string? Body { get; private set; }

    public string? Headline { get; private set; }

    public string? Description { get; private set; }

    public string? Author { get; private set; }

    public string? Publisher { get; private set; }

    public string? Published { get; private set; }

    public string? Url { get; private set; }

    public static LinkedData Of(IEnumerable<MarkupElement> scripts)
    {
        var data = new LinkedData();
        foreach (var script in scripts)
        {
            if (script.Get("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                data.Read(script.TextContent());
            }
        }

        return data;
    }

    private void Read(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(Clean(json), new JsonDocumentOptions { MaxDepth = MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Visit(parsed.RootElement);
        }
        catch (JsonException)
        {
            // Broken linked data says nothing; the page's other fields stand.
        }
    }

    // Publishers put raw line ends into strings and wrap the data in comments or CDATA marks.
    private static string Clean(string json)
    {
        var start = json.AsSpan().IndexOfAny('{', '[');
        var end = json.AsSpan().LastIndexOfAny('}', ']');
        return start < 0 || end < start
            ? json
            : string.Create(end + 1 - start, (json, start), static (clean, from) =>
            {
                from.json.AsSpan(from.start, clean.Length).CopyTo(clean);
                foreach (ref var c in clean)
                {
                    c = char.IsControl(c) ? ' ' : c;
                }
            });
    }

    private void Visit(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                Take(element);
            }

            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out var inner))
                {
                    Visit(inner);
                }
            }
        }
    }

    private void Take(JsonElement article)
    {
        Body ??= Text(article, "articleBody") ?? Text(article, "text");
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Description ??= Text(article, "description");
        Published ??= Text(article, "datePublished") ?? Text(article, "dateCreated");
        Url ??= Text(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out var page) ? Text(page, "@id") ?? Text(page) : null);
        Author ??= Names(article, "author") ?? Names(article, "creator");
        Publisher ??= Names(article, "publisher") ?? Names(article, "sourceOrganization");
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        Text(type) is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
            || name is "Report" or "Review" or "AnalysisNewsArticle" or "ClaimReview");

    private static string? Names(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var people))
        {
            return null;
        }

        var names = people.ValueKind == JsonValueKind.Array ? people.EnumerateArray().Select(Name) : [Name(people)];
        var known = names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().ToArray();
        return known.Length == 0 ? null : string.Join(", ", known);
    }

    private static string? Name(JsonElement person) =>
        person.ValueKind == JsonValueKind.Object ? Text(person, "name") : Text(person);

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Text(value) : null;

    // GetString throws for an escaped lone surrogate.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
