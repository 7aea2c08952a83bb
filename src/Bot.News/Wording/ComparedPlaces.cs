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

    /// <summary>Compares the words of some ranges of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="quote">The quotation that these ranges are, or null.</param>
    /// <param name="ranges">The ranges, ascending.</param>
    public void Compare(IndexedDocument document, Quote? quote, ReadOnlySpan<WordRange> ranges)
    {
        var alignment = _aligner.Align(WordsOf(document, ranges));
        if (alignment.Matched == 0)
        {
            return;
        }

        var matched = _matched.AsSpan(_count * RememberedWords.Most, alignment.Matched);
        var (range, passed) = (0, 0);
        for (var i = 0; i < matched.Length; i++)
        {
            var word = _aligner.Matched[i];
            while (word - passed >= ranges[range].Length)
            {
                passed += ranges[range++].Length;
            }

            matched[i] = ranges[range].Start + word - passed;
        }

        _places[_count++] = new Place(document, quote, alignment, Calibration.Rank(alignment, remembered.Length, quote?.Kind == QuoteKind.Direct));
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
            var score = Calibration.Chance(place.Alignment, remembered.Length, place.Rank, next);
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

    private ReadOnlySpan<int> WordsOf(IndexedDocument document, ReadOnlySpan<WordRange> ranges)
    {
        var length = 0;
        foreach (var range in ranges)
        {
            length += range.Length;
        }

        if (_words.Length < length)
        {
            ArrayPool<int>.Shared.Return(_words);
            _words = ArrayPool<int>.Shared.Rent(length);
        }

        var at = 0;
        foreach (var range in ranges)
        {
            document.Words.Read(range, _words.AsSpan(at));
            at += range.Length;
        }

        return _words.AsSpan(0, length);
    }

    private readonly record struct Place(IndexedDocument Document, Quote? Quote, WordingAlignment Alignment, double Rank);

    private readonly struct ByRank(Place[] places) : IComparer<int>
    {
        public int Compare(int a, int b) =>
            places[a].Rank != places[b].Rank ? places[b].Rank.CompareTo(places[a].Rank) : a.CompareTo(b);
    }
}
