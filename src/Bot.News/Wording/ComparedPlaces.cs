using System.Buffers;
using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>
/// Places whose wording is compared with what is remembered. Only those that come near become matches; the others leave
/// nothing behind. Made for one question, on one thread.
/// </summary>
/// <param name="remembered">The remembered words.</param>
/// <param name="vocabulary">The vocabulary of the documents.</param>
/// <param name="most">How many places may be compared.</param>
internal sealed class ComparedPlaces(RememberedWord[] remembered, Vocabulary vocabulary, int most) : IDisposable
{
    private readonly WordingAligner _aligner = new(remembered, vocabulary);
    private readonly Place[] _places = ArrayPool<Place>.Shared.Rent(most);
    private readonly int[] _matched = ArrayPool<int>.Shared.Rent(most * RememberedWords.Most);
    private int[] _words = [];
    private int _count;

    /// <summary>Compares the words of a quotation.</summary>
    public void Compare(IndexedQuote quote)
    {
        var (document, ranges) = (quote.Document, quote.Document.RangesOf(quote.Number));
        var words = Reserve(ranges.Words);
        var at = 0;
        foreach (var run in ranges)
        {
            document.Words.Read(run, words[at..]);
            at += run.Length;
        }

        var (range, passed) = (0, 0);
        foreach (ref var matched in Compare(document, quote.Quote, words))
        {
            while (matched - passed >= ranges[range].Length)
            {
                passed += ranges[range++].Length;
            }

            matched += ranges[range].Start - passed;
        }
    }

    /// <summary>Compares some words of an article, whoever says them.</summary>
    public void Compare(IndexedDocument document, WordRange range)
    {
        var words = Reserve(range.Length);
        document.Words.Read(range, words);
        foreach (ref var matched in Compare(document, quote: null, words))
        {
            matched += range.Start;
        }
    }

    /// <summary>
    /// The places that may be the one meant with at least this chance, nearest first. Each is scored as if it were the best
    /// of those that have other words.
    /// </summary>
    public List<WordingMatch> Nearest(double least)
    {
        Span<int> order = stackalloc int[_count];
        for (var i = 0; i < _count; i++)
        {
            order[i] = i;
        }

        // Among equals the one compared first: an unstable sort must not decide.
        order.Sort(new ByRank(_places));
        var next = Next(order);
        var matches = new List<WordingMatch>();
        foreach (var i in order)
        {
            var place = _places[i];
            var score = Calibration.Chance(place.Alignment, remembered.Length, place.IsVerbatim, place.Rank, next);
            if (score >= least)
            {
                matches.Add(new WordingMatch(place.Document, place.Quote, score, place.Rank, MatchedOf(i).ToArray()));
            }
        }

        return matches;
    }

    public void Dispose()
    {
        _aligner.Dispose();
        _places.AsSpan(0, _count).Clear();
        ArrayPool<Place>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_matched);
        ArrayPool<int>.Shared.Return(_words);
    }

    /// <summary>The rank of the first place whose words are not those of the very first.</summary>
    private double? Next(ReadOnlySpan<int> order)
    {
        foreach (var i in order)
        {
            if (!SameWords.Of(_places[i].Document, MatchedOf(i), _places[order[0]].Document, MatchedOf(order[0])))
            {
                return _places[i].Rank;
            }
        }

        return null;
    }

    private ReadOnlySpan<int> MatchedOf(int place) =>
        _matched.AsSpan(place * RememberedWords.Most, _places[place].Alignment.Matched);

    private Span<int> Reserve(int words)
    {
        if (_words.Length < words)
        {
            ArrayPool<int>.Shared.Return(_words);
            _words = ArrayPool<int>.Shared.Rent(words);
        }

        return _words.AsSpan(0, words);
    }

    /// <summary>Compares words, and gives those that match by their place among them, to be turned into places of the article.</summary>
    private Span<int> Compare(IndexedDocument document, Quote? quote, ReadOnlySpan<int> words)
    {
        var alignment = _aligner.Align(words);
        if (alignment.Matched == 0)
        {
            return [];
        }

        var matched = _matched.AsSpan(_count * RememberedWords.Most, alignment.Matched);
        _aligner.Matched[..matched.Length].CopyTo(matched);
        var place = new Place(document, quote, alignment, Rank: 0);
        _places[_count++] = place with { Rank = Calibration.Rank(alignment, remembered.Length, place.IsVerbatim) };
        return matched;
    }

    private readonly record struct Place(IndexedDocument Document, Quote? Quote, WordingAlignment Alignment, double Rank)
    {
        public bool IsVerbatim => Quote?.Kind == QuoteKind.Direct;
    }

    private readonly struct ByRank(Place[] places) : IComparer<int>
    {
        public int Compare(int a, int b) =>
            places[a].Rank != places[b].Rank ? places[b].Rank.CompareTo(places[a].Rank) : a.CompareTo(b);
    }
}
