using System.Numerics;

namespace Bot.News.Index;

/// <summary>A term's blocks in a segment.</summary>
/// <param name="postings">The term's postings.</param>
/// <param name="weight">What one step of impact is worth.</param>
internal struct TermCursor(PostingList postings, float weight)
{
    private int _at = postings.First;

    public float Weight { get; } = weight;

    /// <summary>The term's first block.</summary>
    public int First { get; } = postings.First;

    /// <summary>One past the term's last block.</summary>
    public int End { get; } = postings.End;

    /// <summary>The bytes of its blocks.</summary>
    public readonly int Bytes(PostingArrays arrays) => arrays.BytesOf(First, End);

    /// <summary>The most that the term can bring in the segment.</summary>
    public readonly float Most(PostingArrays arrays)
    {
        var most = Vector<byte>.Zero;
        var rest = arrays.BlockMost.AsSpan(First..End);
        for (; rest.Length >= Vector<byte>.Count; rest = rest[Vector<byte>.Count..])
        {
            most = Vector.Max(most, new Vector<byte>(rest));
        }

        byte greatest = 0;
        foreach (var one in rest)
        {
            greatest = Math.Max(greatest, one);
        }

        Span<byte> lanes = stackalloc byte[Vector<byte>.Count];
        most.CopyTo(lanes);
        foreach (var one in End - First >= Vector<byte>.Count ? lanes : [])
        {
            greatest = Math.Max(greatest, one);
        }

        return Weight * greatest;
    }

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
}
