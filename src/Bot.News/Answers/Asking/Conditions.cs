using System.Collections.Immutable;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>What a question demands of an article or a sentence, beside its topic.</summary>
internal sealed record Conditions
{
    /// <summary>The day number of the day of asking.</summary>
    public required int Today { get; init; }

    /// <summary>Only this speaker, outlet and time of publication.</summary>
    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Words in a row, folded, each of which the article must have.</summary>
    public ImmutableArray<ImmutableArray<string>> Phrases { get; init; } = [];

    /// <summary>Beginnings of words, folded, of each of which the article must have a word.</summary>
    public ImmutableArray<string> Prefixes { get; init; } = [];

    /// <summary>Words, folded, that the article must not have.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Words in a row, folded, that the article must not have.</summary>
    public ImmutableArray<ImmutableArray<string>> ExcludedPhrases { get; init; } = [];

    /// <summary>How the conditions were read, for people.</summary>
    public ImmutableArray<string> Understood { get; init; } = [];

    /// <summary>Readies the conditions for the articles of an index.</summary>
    public ConditionCheck For(IndexSnapshot index) => new(this, index.Vocabulary);
}

/// <summary>Days of publication, both ends inside; null is open.</summary>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    public bool Holds(int day) =>
        day != IndexedDocument.NoDay && (From is not { } from || day >= from.DayNumber) && (To is not { } to || day <= to.DayNumber);

    /// <summary>The days in both.</summary>
    public DayRange And(DayRange other) => new(
        From is null || other.From > From ? other.From : From,
        To is null || other.To < To ? other.To : To);
}
