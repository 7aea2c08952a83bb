using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Quotes;

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

    /// <summary>Words, folded, that the article must not have.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

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

/// <summary>Checks conditions against the articles of one index.</summary>
internal sealed class ConditionCheck
{
    private readonly Conditions _conditions;
    private readonly AnswerFilter _filter;
    private readonly int[][] _phrases;
    private readonly TermSlots _excluded;
    private readonly bool _excludes;
    private readonly Vocabulary _vocabulary;

    public ConditionCheck(Conditions conditions, Vocabulary vocabulary)
    {
        _conditions = conditions;
        _vocabulary = vocabulary;
        _filter = new AnswerFilter(conditions.Limits);
        _phrases = [.. conditions.Phrases.Select(p => p.Select(w => vocabulary.Find(w)).ToArray())];
        var excluded = conditions.Excluded
            .Select(w => Stemming.TermOf(w, vocabulary))
            .Where(t => t != Vocabulary.None)
            .Distinct()
            .ToArray();
        _excluded = new TermSlots(excluded);
        _excludes = excluded.Length > 0;
    }

    public bool Accepts(IndexedDocument document) =>
        _filter.Accepts(document.Document) &&
        (_conditions.Limits.By is null || document.Document.Statements.Any(quote => _filter.Accepts(document.Document, quote))) &&
        _phrases.All(p => document.Has(p)) &&
        !(_excludes && HasExcluded(document));

    /// <summary>Whether a sentence may be shown, given the quotation it is part of.</summary>
    public bool Accepts(Document document, Quote? quote) =>
        _conditions.Limits.By is null || (quote is not null && _filter.Accepts(document, quote));

    private bool HasExcluded(IndexedDocument document)
    {
        foreach (var word in document.Words)
        {
            if (IsExcluded(word))
            {
                return true;
            }
        }

        return Array.Exists(document.TitleWords, IsExcluded);
    }

    private bool IsExcluded(int word) => _excluded.Of(_vocabulary.TermOf(word)) >= 0;
}
