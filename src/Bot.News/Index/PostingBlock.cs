using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>
/// The postings of one term among 256 units in a row, as Roaring bitmaps cut their sets (Lemire et al., "Roaring bitmaps:
/// implementation of an optimized software library", 2018): a unit's place in the block is one byte, and so is its
/// impact. A list has the places, ascending, then the impacts in the same order; with more postings there is a bit for
/// each unit in place of the places; a dense block is 256 impacts, 0 for a unit without the term.
/// </summary>
/// <param name="data">The bytes: 256 of a dense block; of the others, <see cref="BytesOf"/> so many postings.</param>
internal readonly ref struct PostingBlock(ReadOnlySpan<byte> data)
{
    /// <summary>How many units a block is about.</summary>
    public const int Units = 256;

    /// <summary>By how many bits a unit is shifted to give its block's number.</summary>
    public const int Shift = 8;

    /// <summary>From so many postings on a block is dense.</summary>
    public const int Dense = Units / 2;

    /// <summary>From so many postings on a block has bits; a list would be hardly smaller and far slower to put into a set.</summary>
    public const int Bits = Units / 16;

    /// <summary>The words of a set of a block's units, a bit each.</summary>
    public const int SetWords = Units / 64;

    private const int SetBytes = SetWords * sizeof(ulong);

    /// <summary>To look up one place takes as long as to read so many.</summary>
    private const int PlacesPerLookUp = 4;

    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>So many units in whole blocks.</summary>
    public static int RoundUp(int units) => (units + Units - 1) & ~(Units - 1);

    /// <summary>Whether it has the places of its units one after the other.</summary>
    public bool IsList => _data.Length < BytesOf(Bits);

    private bool IsDense => _data.Length == Units;

    /// <summary>The places of a list.</summary>
    private ReadOnlySpan<byte> Places => _data[..(_data.Length / 2)];

    /// <summary>A bit for each unit of a block that has bits.</summary>
    private ReadOnlySpan<ulong> Set => MemoryMarshal.Cast<byte, ulong>(_data[..SetBytes]);

    /// <summary>The impacts: one for each posting, in a dense block one for each unit.</summary>
    private ReadOnlySpan<byte> Impacts => IsDense ? _data : _data[(IsList ? _data.Length / 2 : SetBytes)..];

    /// <summary>How many bytes so many postings of a block take.</summary>
    public static int BytesOf(int postings) => postings < Bits ? 2 * postings : postings < Dense ? SetBytes + postings : Units;

    /// <summary>At most how many bytes so many postings take in any number of blocks: those with the fewest that have bits take most for each.</summary>
    public static int MostBytesOf(int postings) => (postings * (BytesOf(Bits) / Bits)) + Units;

    /// <summary>Writes a block.</summary>
    /// <param name="postings">Its postings, by ascending unit.</param>
    /// <param name="data">So many bytes as <see cref="BytesOf"/> says, all 0.</param>
    public static void Write(ReadOnlySpan<Posting> postings, Span<byte> data)
    {
        for (var i = 0; i < postings.Length; i++)
        {
            var (place, impact) = ((byte)postings[i].Unit, postings[i].Impact);
            if (postings.Length >= Dense)
            {
                data[place] = impact;
            }
            else if (postings.Length >= Bits)
            {
                data[place >> 3] |= (byte)(1 << (place & 7));
                data[SetBytes + i] = impact;
            }
            else
            {
                data[i] = place;
                data[postings.Length + i] = impact;
            }
        }
    }

    /// <summary>The impact on one unit; 0 where it has not the term.</summary>
    public int ImpactOn(byte place)
    {
        if (IsDense)
        {
            return _data[place];
        }

        if (!IsList)
        {
            return ImpactInBits(place);
        }

        var found = Places.IndexOf(place);
        return found < 0 ? 0 : Impacts[found];
    }

    /// <summary>All words are counted, each as far as it comes before the place: a loop up to the place's word would end in a wrong guess of the processor.</summary>
    private int ImpactInBits(byte place)
    {
        var set = MemoryMarshal.Cast<byte, ulong>(_data[..SetBytes]);
        if ((set[place >> 6] >> place & 1) == 0)
        {
            return 0;
        }

        var before = (1ul << place) - 1;
        var at = BitOperations.PopCount(set[0] & (place >= 64 ? ulong.MaxValue : before));
        at += BitOperations.PopCount(set[1] & (place >= 128 ? ulong.MaxValue : place >= 64 ? before : 0));
        at += BitOperations.PopCount(set[2] & (place >= 192 ? ulong.MaxValue : place >= 128 ? before : 0));
        at += BitOperations.PopCount(set[3] & (place >= 192 ? before : 0));
        return _data[SetBytes + at];
    }

    /// <summary>Writes the places of the units that have the term and the impacts on them, and says how many there are.</summary>
    /// <param name="places">Room for <see cref="Units"/>.</param>
    /// <param name="impacts">The like.</param>
    public int Read(Span<byte> places, Span<byte> impacts)
    {
        if (IsList)
        {
            Places.CopyTo(places);
            Impacts.CopyTo(impacts);
            return Places.Length;
        }

        Span<ulong> set = stackalloc ulong[SetWords];
        set.Clear();
        UniteWith(set);
        var count = 0;
        for (var i = 0; i < set.Length; i++)
        {
            for (var rest = set[i]; rest != 0; rest &= rest - 1)
            {
                var place = (byte)((i * 64) + BitOperations.TrailingZeroCount(rest));
                places[count] = place;
                impacts[count] = IsDense ? _data[place] : _data[SetBytes + count];
                count++;
            }
        }

        return count;
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

        var impacts = Impacts;
        if (!IsList)
        {
            AddBits(scores, Set, impacts, weight);
            return;
        }

        var places = Places;
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

        if (!IsList)
        {
            for (var i = 0; i < SetWords; i++)
            {
                for (var rest = Set[i]; rest != 0; rest &= rest - 1)
                {
                    scores[(i * 64) + BitOperations.TrailingZeroCount(rest)] += worth;
                }
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

        if (!IsList)
        {
            for (var i = 0; i < SetWords; i++)
            {
                set[i] |= Set[i];
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
        if (IsList && CountOf(set) * PlacesPerLookUp < Places.Length)
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

    /// <summary>How many units a set has.</summary>
    public static int CountOf(ReadOnlySpan<ulong> set)
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

    private static void AddBits(Span<float> scores, ReadOnlySpan<ulong> set, ReadOnlySpan<byte> impacts, float weight)
    {
        var at = 0;
        for (var i = 0; i < set.Length; i++)
        {
            for (var rest = set[i]; rest != 0; rest &= rest - 1)
            {
                scores[(i * 64) + BitOperations.TrailingZeroCount(rest)] += weight * impacts[at++];
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
