using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>
/// Collects the terms of one quotation after the other and sorts by term (counting sort). Not thread-safe; some of its arrays
/// are as long as the vocabulary, so it is used again.
/// </summary>
internal sealed class QuotationPostingsBuilder(Vocabulary vocabulary)
{
    private readonly List<int> _used = [];
    private readonly List<(int Term, int Quotation)> _postings = [];

    /// <summary>By term: how many quotations have it, and the last of these, counted from 1.</summary>
    private int[] _counts = [], _lasts = [];

    private int _quotations;

    /// <summary>Must be called before terms are added that the vocabulary did not have the last time.</summary>
    public void Grow()
    {
        if (_counts.Length < vocabulary.Count)
        {
            var capacity = vocabulary.TermsOfWords.Length;
            Array.Resize(ref _counts, capacity);
            Array.Resize(ref _lasts, capacity);
        }
    }

    /// <summary>Starts the next quotation.</summary>
    public void Start() => _quotations++;

    /// <summary>Adds a term of the quotation.</summary>
    public void Add(int term)
    {
        if (_lasts[term] == _quotations)
        {
            return;
        }

        if (_counts[term]++ == 0)
        {
            _used.Add(term);
        }

        _lasts[term] = _quotations;
        _postings.Add((term, _quotations - 1));
    }

    /// <summary>The postings; the builder starts anew.</summary>
    public QuotationPostings Build()
    {
        _used.Sort();
        var start = 0;
        foreach (var term in _used)
        {
            (_counts[term], start) = (start, start + _counts[term]);
            _lasts[term] = 0;
        }

        var sorted = new int[start];
        foreach (var (term, quotation) in CollectionsMarshal.AsSpan(_postings))
        {
            sorted[_counts[term]++] = quotation;
        }

        var writer = new QuotationPostingsWriter(_quotations, _used.Count);
        start = 0;
        foreach (var term in _used)
        {
            writer.Write(term, sorted.AsSpan(start.._counts[term]));
            (start, _counts[term]) = (_counts[term], 0);
        }

        _used.Clear();
        _postings.Clear();
        _quotations = 0;
        return writer.Build();
    }
}
