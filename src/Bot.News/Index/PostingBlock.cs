using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>
/// The postings of one term among 256 units in a row, as Roaring bitmaps cut their sets (Lemire et al., "Roaring bitmaps:
/// implementation of an optimized software library", 2018): a unit's place in the block is one byte, and so is its
/// impact. With few units the places come first, ascending, then the impacts in the same order; a block that so many have
/// that this takes more is 256 impacts, 0 for a unit without the term.
/// </summary>
/// <param name="data">The bytes: 256 of a dense block, an even number below that of another.</param>
internal readonly ref struct PostingBlock(ReadOnlySpan<byte> data)
{
    /// <summary>How many units a block is about.</summary>
    public const int Units = 256;

    /// <summary>By how many bits a unit is shifted to give its block's number.</summary>
    public const int Shift = 8;

    /// <summary>From so many postings on a block is dense.</summary>
    public const int Dense = Units / 2;

    /// <summary>The words of a set of a block's units, a bit each.</summary>
    public const int SetWords = Units / 64;

    /// <summary>To look up one place takes as long as to read so many.</summary>
    private const int PlacesPerLookUp = 4;

    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>So many units in whole blocks.</summary>
    public static int RoundUp(int units) => (units + Units - 1) & ~(Units - 1);

    public bool IsDense => _data.Length == Units;

    /// <summary>The places of a block that is not dense.</summary>
    public ReadOnlySpan<byte> Places => _data[..(_data.Length / 2)];

    /// <summary>The impacts: one for each of <see cref="Places"/>, in a dense block one for each unit.</summary>
    public ReadOnlySpan<byte> Impacts => IsDense ? _data : _data[(_data.Length / 2)..];

    /// <summary>The impact on one unit; 0 where it has not the term.</summary>
    public int ImpactOn(byte place)
    {
        if (IsDense)
        {
            return _data[place];
        }

        var found = Places.IndexOf(place);
        return found < 0 ? 0 : Impacts[found];
    }

    /// <summary>Adds weight × impact to the score of each unit that has the term.</summary>
    /// <param name="scores">A score for each unit of the block.</param>
    public void AddTo(Span<float> scores, float weight)
    {
        scores = scores[..Units];
        if (IsDense)
        {
            AddDense(scores, weight);
            return;
        }

        var places = Places;
        var impacts = Impacts;
        for (var i = 0; i < places.Length; i++)
        {
            scores[places[i]] += weight * impacts[i];
        }
    }

    /// <summary>Adds the same to the score of each unit that has the term, whatever the impact.</summary>
    /// <param name="scores">A score for each unit of the block.</param>
    public void VoteIn(Span<float> scores, float worth)
    {
        scores = scores[..Units];
        if (IsDense)
        {
            for (var i = 0; i < Units; i++)
            {
                scores[i] += _data[i] == 0 ? 0 : worth;
            }

            return;
        }

        foreach (var place in Places)
        {
            scores[place] += worth;
        }
    }

    /// <summary>Adds the units that have the term to a set of <see cref="SetWords"/>.</summary>
    public void UniteWith(Span<ulong> set)
    {
        if (IsDense)
        {
            for (var i = 0; i < Units; i += Vector256<byte>.Count)
            {
                var absent = Vector256.Equals(Vector256.Create(_data[i..]), Vector256<byte>.Zero);
                set[i >> 6] |= (ulong)~absent.ExtractMostSignificantBits() << i;
            }

            return;
        }

        foreach (var place in Places)
        {
            set[place >> 6] |= 1ul << place;
        }
    }

    /// <summary>Keeps only the units that have the term, and says how many.</summary>
    public int IntersectWith(Span<ulong> set)
    {
        var candidates = CountOf(set);
        if (!IsDense && candidates * PlacesPerLookUp < Places.Length)
        {
            KeepByLookingUp(set);
        }
        else
        {
            Span<ulong> having = stackalloc ulong[SetWords];
            having.Clear();
            UniteWith(having);
            for (var i = 0; i < having.Length; i++)
            {
                set[i] &= having[i];
            }
        }

        return CountOf(set);
    }

    private static int CountOf(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var bits in set)
        {
            count += BitOperations.PopCount(bits);
        }

        return count;
    }

    private void KeepByLookingUp(Span<ulong> set)
    {
        for (var i = 0; i < set.Length; i++)
        {
            for (var rest = set[i]; rest != 0; rest &= rest - 1)
            {
                var place = BitOperations.TrailingZeroCount(rest);
                if (!Places.Contains((byte)((i * 64) + place)))
                {
                    set[i] &= ~(1ul << place);
                }
            }
        }
    }

    private void AddDense(Span<float> scores, float weight)
    {
        var weights = new Vector<float>(weight);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var at = 0;
        foreach (var impacts in MemoryMarshal.Cast<byte, Vector<byte>>(_data))
        {
            Vector.Widen(impacts, out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            sums[at] += weights * Vector.ConvertToSingle(Vector.AsVectorInt32(first));
            sums[at + 1] += weights * Vector.ConvertToSingle(Vector.AsVectorInt32(second));
            sums[at + 2] += weights * Vector.ConvertToSingle(Vector.AsVectorInt32(third));
            sums[at + 3] += weights * Vector.ConvertToSingle(Vector.AsVectorInt32(fourth));
            at += 4;
        }
    }
}
