using System.Numerics;
using System.Runtime.InteropServices;

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
    private readonly Span<BlockTerm> _terms = terms;
    private readonly Span<float> _scores = scores;
    private PostingArrays _arrays = null!;
    private int _count;
    private int _number;

    /// <summary>Takes the terms that a block has.</summary>
    /// <param name="number">The block's number, not less than that of the last call for the same cursors.</param>
    /// <param name="slack">By how much bounds are raised.</param>
    public void Gather(PostingArrays arrays, Span<TermCursor> cursors, int number, float slack)
    {
        (_arrays, _number, _count) = (arrays, number, 0);
        foreach (ref var cursor in cursors)
        {
            var block = cursor.SeekTo(arrays, number);
            if (block >= 0)
            {
                _terms[_count++] = new BlockTerm(block, cursor.Weight, 0);
            }
        }

        var rest = 0f;
        for (var i = _count - 1; i >= 0; i--)
        {
            var term = _terms[i];
            rest += term.Weight * arrays.BlockMost[term.Block] * slack;
            _terms[i] = term with { Rest = rest };
        }
    }

    /// <summary>Offers the articles of the block that may be among the best.</summary>
    public readonly void Score<TPreference>(Segment segment, int segmentNumber, TPreference preference, ref TopArticles top)
        where TPreference : struct, IPreference
    {
        var preferred = preference.MostOf(segment, _number);
        var essential = _count;
        while (essential > 1 && _terms[essential - 1].Rest + preferred <= top.Least)
        {
            essential--;
        }

        _scores.Clear();
        foreach (var term in _terms[..essential])
        {
            _arrays.Block(term.Block).AddTo(_scores, term.Weight);
        }

        var rest = essential < _count ? _terms[essential].Rest : 0;
        for (var start = 0; start < _scores.Length; start += Vector<float>.Count)
        {
            var floor = new Vector<float>(Math.Max(0, top.Least - rest - preferred));
            if (Vector.GreaterThanAny(new Vector<float>(_scores[start..]), floor))
            {
                for (var place = start; place < start + Vector<float>.Count; place++)
                {
                    if (_scores[place] > Math.Max(0, top.Least - rest - preferred))
                    {
                        Complete(segment, segmentNumber, preference, (byte)place, essential, preferred, ref top);
                    }
                }
            }
        }
    }

    private readonly void Complete<TPreference>(
        Segment segment, int segmentNumber, TPreference preference, byte place, int essential, float preferred, ref TopArticles top)
        where TPreference : struct, IPreference
    {
        var relevance = _scores[place];
        foreach (var term in _terms[essential.._count])
        {
            if (relevance + term.Rest + preferred <= top.Least)
            {
                return;
            }

            relevance += term.Weight * _arrays.Block(term.Block).ImpactOn(place);
        }

        var unit = (_number << PostingBlock.Shift) + place;
        var score = relevance + preference.Of(segment, unit);
        if (score > top.Least && segment.Has(unit) && preference.Accepts(segment, unit))
        {
            top.Insert(new FoundArticle(score, relevance, segmentNumber, unit));
        }
    }
}
