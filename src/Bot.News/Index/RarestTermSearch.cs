using System.Buffers;

namespace Bot.News.Index;

/// <summary>
/// The articles of a segment by the rarest of the terms that they have: MaxScore (Turtle and Flood, "Query evaluation:
/// strategies and optimizations", 1995), many articles of one term at a time. Terms that bring too little without a rarer
/// one are not gone through. Of the others' articles those stay whose impact leaves them a chance; then the further terms
/// are added, the rarest first, and after each those stay that still have one.
/// </summary>
/// <param name="articles">Memory for some articles of one term.</param>
/// <param name="rests">Memory for a number for each term and one more.</param>
internal ref struct RarestTermSearch(CandidateList articles, Span<float> rests)
{
    /// <summary>A term that more than one of so many articles have is left to the search by blocks.</summary>
    private const int CommonShare = 8;

    /// <summary>The same before there is a score to beat, when each article's terms must all be looked up.</summary>
    private const int StartShare = 32;

    /// <summary>Where a term has more postings than so many for each candidate, these are looked up; else its articles become a set.</summary>
    private const int PostingsPerLookUp = 16;

    /// <summary>The most terms whose articles become sets; the further ones are always looked up.</summary>
    private const int MostSets = 8;

    private CandidateList _articles = articles;

    /// <summary>What each term and those behind it may bring together; 0 behind the last.</summary>
    private readonly Span<float> _rests = rests;

    private ulong[] _sets = [];

    /// <summary>A bit for each term whose set is made.</summary>
    private ulong _made;

    /// <summary>Offers the articles that may be among the best, up to those of the first term that is too common.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="number">Its number in the snapshot.</param>
    /// <param name="cursors">The terms, rarest first.</param>
    /// <param name="preference">What ranks beside the terms.</param>
    /// <param name="top">The best until now.</param>
    /// <returns>How many terms are done: what is not offered has none of these, or is not among the best.</returns>
    public int Find<TPreference>(Segment segment, int number, Span<TermCursor> cursors, TPreference preference, ref TopUnits top)
        where TPreference : struct, IPreference
    {
        _rests[cursors.Length] = 0;
        for (var i = cursors.Length - 1; i >= 0; i--)
        {
            _rests[i] = _rests[i + 1] + (cursors[i].Most * RankedSearch.Slack);
        }

        _made = 0;
        _sets = ArrayPool<ulong>.Shared.Rent(Math.Min(cursors.Length, MostSets) * ArticleSet.WordsFor(segment));
        var done = 0;
        while (MayBeat(cursors[done..], done, preference, top) && !IsCommon(segment, cursors[done], top))
        {
            Offer(segment, number, cursors, done++, preference, ref top);
        }

        ArrayPool<ulong>.Shared.Return(_sets);
        return MayBeat(cursors[done..], done, preference, top) ? done : cursors.Length;
    }

    /// <summary>Whether there are terms left and they may bring enough together.</summary>
    private readonly bool MayBeat<TPreference>(ReadOnlySpan<TermCursor> left, int done, TPreference preference, TopUnits top)
        where TPreference : struct, IPreference => left.Length > 0 && _rests[done] > Floor(preference, top);

    private static bool IsCommon(Segment segment, TermCursor cursor, TopUnits top) =>
        cursor.Count * (float.IsInfinity(top.Least) ? StartShare : CommonShare) > segment.Documents.Length;

    /// <summary>What the terms must bring together, a little less for the rounding of sums.</summary>
    private static float Floor<TPreference>(TPreference preference, TopUnits top)
        where TPreference : struct, IPreference
    {
        var floor = top.Least - preference.Most;
        return floor - (Math.Abs(floor) * (RankedSearch.Slack - 1));
    }

    /// <summary>Offers the articles that have a term and none of the rarer ones.</summary>
    private void Offer<TPreference>(Segment segment, int number, Span<TermCursor> cursors, int term, TPreference preference, ref TopUnits top)
        where TPreference : struct, IPreference
    {
        var arrays = segment.Articles.Arrays;
        var block = cursors[term].First;
        while (block < cursors[term].End)
        {
            var floor = Floor(preference, top);
            _articles.Take(arrays, cursors[term], ref block, floor - _rests[term + 1]);
            for (var other = term + 1; other < cursors.Length && _articles.Count > 0; other++)
            {
                Add(segment, ref cursors[other], other, floor);
            }

            _articles.Offer(segment, number, cursors[..term], preference, ref top);
        }
    }

    /// <summary>Adds a term and keeps the articles that still have a chance.</summary>
    private void Add(Segment segment, ref TermCursor cursor, int term, float floor)
    {
        var arrays = segment.Articles.Arrays;
        var isMade = (_made >> term & 1) != 0;
        if (term >= MostSets || (!isMade && _articles.Count * PostingsPerLookUp < cursor.Count))
        {
            _articles.Add(arrays, ref cursor, floor - _rests[term + 1]);
            return;
        }

        var words = ArticleSet.WordsFor(segment);
        var having = _sets.AsSpan(term * words, words);
        if (!isMade)
        {
            _made |= 1ul << term;
            having.Clear();
            new ArticleSet(having).UniteWith(arrays, cursor.First, cursor.End);
        }

        _articles.Add(arrays, ref cursor, having, floor - _rests[term + 1], floor - _rests[term]);
    }
}
