using System.Collections.Immutable;

namespace Bot.News.Reading;

/// <summary>An article, or why there is none.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Name">The file, and the line or element where it has several: "news.jsonl:17".</param>
/// <param name="Reason">Why there is no article, or null.</param>
public sealed record ReadOutcome(Article? Article, string Name, string? Reason)
{
    /// <summary>What was left out of an article that was read: an address that is none, a date that cannot be.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>What a person should know about it: why there is no article, or what was left out of it; null where all is well.</summary>
    public string? Warning => Reason is not null ? $"{Name} was left out: {Reason}"
        : Remarks.IsEmpty ? null
        : $"{Name} was read, but {string.Join("; ", Remarks)}";

    public static ReadOutcome Read(Article article, string name) => new(article, name, null);

    public static ReadOutcome Refused(string name, string reason) => new(null, name, reason);
}
