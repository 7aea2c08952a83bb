using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>
/// The place of each word's term among some terms, for going through long texts: that of the words that <see cref="WordStream"/>
/// knows by their number is looked up once for all.
/// </summary>
internal readonly ref struct WordSlots
{
    private readonly TermSlots _slots;
    private readonly ReadOnlySpan<int> _terms;
    private readonly Span<sbyte> _ofCommon;

    /// <param name="slots">The terms, no more than <see cref="sbyte.MaxValue"/>.</param>
    /// <param name="vocabulary">The vocabulary of the texts.</param>
    /// <param name="ofCommon">Memory for <see cref="WordStream.Common"/>.</param>
    public WordSlots(TermSlots slots, Vocabulary vocabulary, Span<sbyte> ofCommon)
    {
        _slots = slots;
        _terms = vocabulary.TermsOfWords;
        _ofCommon = ofCommon;
        for (var word = 0; word < Math.Min(ofCommon.Length, _terms.Length); word++)
        {
            ofCommon[word] = (sbyte)slots.Of(_terms[word]);
        }
    }

    /// <summary>The place of the term that a unit of an article stands for, or -1.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="rare">See <see cref="WordStream.Rare"/>.</param>
    public int Of(ushort unit, int[] rare) => unit < WordStream.Common ? _ofCommon[unit] : _slots.Of(_terms[rare[unit - WordStream.Common]]);
}
