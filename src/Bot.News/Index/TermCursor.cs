using System.Runtime.CompilerServices;

namespace Bot.News.Index;

/// <summary>A term's blocks in a segment.</summary>
internal struct TermCursor
{
    private int _at;

    /// <param name="postings">The segment's postings.</param>
    /// <param name="slot">The term's slot.</param>
    /// <param name="weight">What one step of impact is worth.</param>
    public TermCursor(Postings postings, int slot, float weight)
    {
        var list = postings.At(slot);
        (_at, First, End) = (list.First, list.First, list.End);
        (Weight, Most, Count) = (weight, weight * postings.MostOf(slot), postings.Arrays.Counts[slot]);
    }

    public float Weight { get; }

    /// <summary>The most that the term can bring in the segment.</summary>
    public float Most { get; }

    /// <summary>How many units have the term.</summary>
    public int Count { get; }

    /// <summary>The term's first block.</summary>
    public int First { get; }

    /// <summary>One past the term's last block.</summary>
    public int End { get; }

    /// <summary>Adds to each block's bound what the term can bring there.</summary>
    public readonly void Bound(PostingArrays arrays, Span<float> bounds)
    {
        var numbers = arrays.BlockNumbers.AsSpan(First..End);
        var most = arrays.BlockMost.AsSpan(First..End);
        for (var block = 0; block < numbers.Length; block++)
        {
            bounds[numbers[block]] += Weight * most[block];
        }
    }

    /// <summary>The block of a number, or -1. Numbers asked for in ascending order are found at once, for few are missing between two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a search spends a twentieth of its time on the calls otherwise
    public int Find(PostingArrays arrays, int number)
    {
        var numbers = arrays.BlockNumbers;
        var at = numbers[_at] > number ? First : _at;
        at = Math.Min(at + Math.Max(0, number - numbers[at]), End - 1);
        while (at > First && numbers[at] > number)
        {
            at--;
        }

        _at = at;
        return numbers[at] == number ? at : -1;
    }

    /// <summary>The term's impact on a unit; 0 where it has not the term. Best asked in ascending order, as <see cref="Find"/>.</summary>
    public int ImpactOn(PostingArrays arrays, int unit)
    {
        var block = Find(arrays, unit >> PostingBlock.Shift);
        return block < 0 ? 0 : arrays.ImpactOn(block, (byte)unit);
    }

    /// <summary>Whether a unit has any of some terms.</summary>
    public static bool HasAny(PostingArrays arrays, Span<TermCursor> cursors, int unit)
    {
        foreach (ref var cursor in cursors)
        {
            if (cursor.ImpactOn(arrays, unit) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
