namespace Bot.News;

/// <summary>One news article as it was given. Immutable; every span of the newsroom points into <see cref="Text"/>.</summary>
/// <param name="Id">Unique within one index; a later article with the same id replaces the earlier one.</param>
/// <param name="Text">The whole text as it was given, furniture included, never changed.</param>
public sealed record Article(string Id, ArticleText Text)
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>An absolute http or https address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; midnight UTC where only a day is known.</summary>
    public DateTimeOffset? Published { get; init; }

    public string? Byline { get; init; }

    /// <summary>Whether this is an earlier version: a later one, with the same id, has taken its place.</summary>
    public bool IsSuperseded { get; init; }
}
