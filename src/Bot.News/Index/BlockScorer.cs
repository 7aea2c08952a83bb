using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>One term in the block that is scored.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Weight">What one step of impact is worth.</param>
/// <param name="Rest">The most that it and the terms after it can bring together.</param>
internal readonly record struct BlockTerm(int Block, float Weight, float Rest);

/// <summary>Scores the articles of one block after the other.</summary>
/// <param name="terms">Memory for the terms of a block.</param>
/// <param name="scores">Memory for the scores of a block.</param>
internal ref struct BlockScorer(Span<BlockTerm> terms, Span<float> scores)
{
    /// <summary>For so few articles a term is looked up; for more it is quicker to add it to the scores of all.</summary>
    private const int FewCandidates = 4;

    private readonly Span<BlockTerm> _terms = terms;
    private readonly Span<float> _scores = scores;
    private PostingArrays _arrays = null!;
    private int _count;
    private int _number;

    /// <summary>Offers the articles of a block that may be among the best.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="segmentNumber">Its number in the snapshot.</param>
    /// <param name="cursors">The terms, rarest first.</param>
    /// <param name="rarer">Further terms; articles with any of them are not offered.</param>
    /// <param name="number">The block's number.</param>
    /// <param name="among">Articles of the block among which are all that may be found, a bit each; empty where all may be among them.</param>
    /// <param name="preference">What ranks beside the terms.</param>
    /// <param name="top">The best until now.</param>
    public void Score<TPreference>(
        Segment segment, int segmentNumber, Span<TermCursor> cursors, Span<TermCursor> rarer, int number, scoped ReadOnlySpan<ulong> among, TPreference preference, ref TopUnits top)
        where TPreference : struct, IPreference
    {
        Gather(segment, cursors, number);
        var preferred = preference.MostOf(segment, number);
        Span<ulong> candidates = stackalloc ulong[PostingBlock.SetWords];
        _scores.Clear();
        for (var added = 1; added <= _count; added++)
        {
            _arrays.Block(_terms[added - 1].Block).AddTo(_scores, _terms[added - 1].Weight);
            var rest = (added < _count ? _terms[added].Rest : 0) + preferred;
            if (added < _count && rest > top.Least)
            {
                continue;
            }

            var count = Above(Math.Max(0, top.Least - rest), among, candidates);
            if (count == 0)
            {
                return;
            }

            if (added == _count || count <= FewCandidates)
            {
                Complete(segment, segmentNumber, rarer, preference, candidates, added, preferred, ref top);
                return;
            }
        }
    }

    /// <summary>Takes the terms that a block has.</summary>
    private void Gather(Segment segment, Span<TermCursor> cursors, int number)
    {
        (_arrays, _number, _count) = (segment.Articles.Arrays, number, 0);
        foreach (ref var cursor in cursors)
        {
            var block = cursor.Find(_arrays, number);
            if (block >= 0)
            {
                _terms[_count++] = new BlockTerm(block, cursor.Weight, cursor.Weight * _arrays.BlockMost[block] * RankedSearch.Slack);
            }
        }

        var rest = 0f;
        for (var i = _count - 1; i >= 0; i--)
        {
            _terms[i] = _terms[i] with { Rest = rest += _terms[i].Rest };
        }
    }

    /// <summary>Fills a set with the places whose score is above a floor, and says how many.</summary>
    private readonly int Above(float floor, scoped ReadOnlySpan<ulong> among, scoped Span<ulong> places)
    {
        var count = 0;
        var floors = Vector256.Create(floor);
        for (var i = 0; i < places.Length; i++)
        {
            var scores = _scores.Slice(i * 64, 64);
            var above = 0ul;
            for (var start = 0; start < 64; start += Vector256<float>.Count)
            {
                above |= (ulong)Vector256.GreaterThan(Vector256.Create<float>(scores[start..]), floors).ExtractMostSignificantBits() << start;
            }

            places[i] = among.IsEmpty ? above : above & among[i];
            count += BitOperations.PopCount(places[i]);
        }

        return count;
    }

    private readonly void Complete<TPreference>(
        Segment segment, int segmentNumber, Span<TermCursor> rarer, TPreference preference, scoped ReadOnlySpan<ulong> candidates, int added, float preferred, ref TopUnits top)
        where TPreference : struct, IPreference
    {
        for (var i = 0; i < candidates.Length; i++)
        {
            for (var bits = candidates[i]; bits != 0; bits &= bits - 1)
            {
                var place = (byte)((i * 64) + BitOperations.TrailingZeroCount(bits));
                if (!TryComplete(place, added, top.Least - preferred, out var relevance))
                {
                    continue;
                }

                var unit = (_number << PostingBlock.Shift) + place;
                var score = relevance + preference.Of(segment, unit);
                if (score > top.Least && !TermCursor.HasAny(_arrays, rarer, unit) && segment.Has(unit) && preference.Accepts(segment, unit))
                {
                    top.Insert(new FoundUnit(score, relevance, segmentNumber, unit));
                }
            }
        }
    }

    /// <summary>A place's score with the terms that were not added yet; false where it cannot be above the least.</summary>
    private readonly bool TryComplete(byte place, int added, float least, out float relevance)
    {
        relevance = added == 0 ? 0 : _scores[place];
        foreach (var term in _terms[added.._count])
        {
            if (relevance + term.Rest <= least)
            {
                return false;
            }

            relevance += term.Weight * _arrays.Block(term.Block).ImpactOn(place);
        }

        return relevance > least;
    }
}
