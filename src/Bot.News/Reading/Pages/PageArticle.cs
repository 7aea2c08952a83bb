namespace Bot.News.Reading.Pages;

/// <summary>The article in a page.</summary>
/// <param name="Text">Without furniture: paragraphs, headings and list items, a line each; entities decoded, white space folded.</param>
public sealed record PageArticle(string Text)
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The authors' names, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published; midnight UTC where only a day is known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The page's canonical address where it names one, else the address it was read from; http or https, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The page's language as it says itself ("en-GB"), or null.</summary>
    public string? Language { get; init; }
}
