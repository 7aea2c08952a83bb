using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>
/// Collects postings unit by unit and sorts them by term in two passes (counting sort): nothing is allocated for a term.
/// Units come in ascending order. Not thread-safe; some of its arrays are as long as the vocabulary, so it is used again.
/// </summary>
internal sealed class PostingsBuilder(Vocabulary vocabulary)
{
    /// <summary>Counts of a unit: those in the title are above those in the text.</summary>
    private const int OneInTitle = 1 << 24, InText = OneInTitle - 1;

    private readonly List<int> _used = [];
    private int[] _termsOfUnit = [];
    private int _termCount;
    private (int Term, Posting Posting)[] _postings = [];
    private int _postingCount;
    private int[] _countsOfUnit = [];
    private int[] _units = [];
    private int[] _totals = [];

    /// <summary>Must be called before terms are added that the vocabulary did not have the last time.</summary>
    public void Grow()
    {
        if (_units.Length < vocabulary.Count)
        {
            var capacity = vocabulary.TermsOfWords.Length;
            Array.Resize(ref _countsOfUnit, capacity);
            Array.Resize(ref _termsOfUnit, capacity + 1);
            Array.Resize(ref _units, capacity);
            Array.Resize(ref _totals, capacity);
        }
    }

    /// <summary>Counts one more of a term in the unit's text.</summary>
    public void Add(int term) => Add(term, 1);

    /// <summary>Counts one more of a term in the unit's title.</summary>
    public void AddToTitle(int term) => Add(term, OneInTitle);

    /// <summary>Ends a unit.</summary>
    /// <param name="length">What <see cref="Bm25.Length"/> says of it.</param>
    public void End(int unit, double length)
    {
        if (_postings.Length < _postingCount + _termCount)
        {
            Array.Resize(ref _postings, 2 * (_postingCount + _termCount));
        }

        foreach (var term in _termsOfUnit.AsSpan(0, _termCount))
        {
            var count = _countsOfUnit[term];
            _countsOfUnit[term] = 0;
            _totals[term] += count & InText;
            if (_units[term]++ == 0)
            {
                _used.Add(term);
            }

            _postings[_postingCount++] = (term, new Posting(unit, Bm25.Impact(count & InText, count / OneInTitle, length)));
        }

        _termCount = 0;
    }

    /// <summary>The postings; the builder starts anew.</summary>
    public Postings Build()
    {
        var terms = AlphabeticalOrder.Of(CollectionsMarshal.AsSpan(_used), vocabulary);
        var counts = Array.ConvertAll(terms, t => _units[t]);
        var totals = Array.ConvertAll(terms, t => _totals[t]);
        var start = 0;
        foreach (var term in terms)
        {
            (_units[term], start) = (start, start + _units[term]);
        }

        var sorted = GC.AllocateUninitializedArray<Posting>(start);
        foreach (var (term, posting) in _postings.AsSpan(0, _postingCount))
        {
            sorted[_units[term]++] = posting;
        }

        foreach (var term in terms)
        {
            _units[term] = _totals[term] = 0;
        }

        _used.Clear();
        _postingCount = 0;
        var writer = new BlockWriter(terms.Length, sorted.Length);
        var rest = sorted.AsSpan();
        foreach (var count in counts)
        {
            writer.Write(rest[..count]);
            rest = rest[count..];
        }

        return new Postings(writer.Arrays(terms, counts, totals));
    }

    private void Add(int term, int one)
    {
        // Whether a term is new to the unit is hard to guess, so nothing branches on it.
        ref var count = ref _countsOfUnit[term];
        _termsOfUnit[_termCount] = term;
        _termCount += count == 0 ? 1 : 0;
        count += one;
    }
}
