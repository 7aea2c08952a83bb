using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Answers.Asking;

/// <summary>Checks conditions against the articles of one index: by the index as far as it goes, then one by one.</summary>
internal sealed class ConditionCheck
{
    private readonly Conditions _conditions;
    private readonly AnswerFilter _filter;
    private readonly int[][] _phrases;
    private readonly int[][] _excludedPhrases;
    private readonly int[] _excluded;
    private readonly Vocabulary _vocabulary;

    public ConditionCheck(Conditions conditions, Vocabulary vocabulary)
    {
        _conditions = conditions;
        _vocabulary = vocabulary;
        _filter = new AnswerFilter(conditions.Limits);
        _phrases = Numbers(conditions.Phrases);
        _excludedPhrases = Numbers(conditions.ExcludedPhrases);
        _excluded = [.. conditions.Excluded.Select(w => Stemming.TermOf(w, vocabulary)).Where(t => t != Vocabulary.None).Distinct()];
    }

    /// <summary>Articles of a segment among which are all that meet the conditions, a bit each; empty where all may be among them.</summary>
    public ReadOnlySpan<ulong> Among(Segment segment)
    {
        if (_phrases.Length + _excluded.Length + _conditions.Prefixes.Length == 0)
        {
            return [];
        }

        var bits = new ulong[ArticleSet.WordsFor(segment)];
        Array.Fill(bits, ulong.MaxValue);
        var among = new ArticleSet(bits);
        var one = new ArticleSet(new ulong[bits.Length]);
        foreach (var phrase in _phrases)
        {
            PhraseSearch.Choose(segment, _vocabulary, phrase, one);
            among.IntersectWith(one);
        }

        foreach (var prefix in _conditions.Prefixes)
        {
            PrefixSearch.Choose(segment, _vocabulary, prefix, one);
            among.IntersectWith(one);
        }

        foreach (var term in _excluded)
        {
            var postings = segment.Articles[term];
            one.Clear();
            one.UniteWith(segment.Articles.Arrays, postings.First, postings.End);
            among.ExceptWith(one);
        }

        return bits;
    }

    /// <summary>Whether an article that <see cref="Among"/> tells of meets the conditions.</summary>
    public bool Accepts(Segment segment, int unit)
    {
        var document = segment.Documents[unit].Document;
        return _filter.Accepts(document) &&
            (_conditions.Limits.By is null || document.Statements.Any(quote => _filter.Accepts(document, quote))) &&
            Array.TrueForAll(_phrases, phrase => PhraseSearch.Has(segment, unit, phrase)) &&
            !Array.Exists(_excludedPhrases, phrase => PhraseSearch.Has(segment, unit, phrase));
    }

    /// <summary>Whether a sentence may be shown, given the quotation it is part of.</summary>
    public bool Accepts(Document document, Quote? quote) =>
        _conditions.Limits.By is null || (quote is not null && _filter.Accepts(document, quote));

    private int[][] Numbers(ImmutableArray<ImmutableArray<string>> phrases) =>
        [.. phrases.Select(phrase => phrase.Select(word => _vocabulary.Find(word)).ToArray())];
}
