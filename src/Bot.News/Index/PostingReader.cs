using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>
/// Writes the units of a term and the impacts on them one after the other. As in <see cref="UnitReader"/>, sixteen of a list are
/// written always, and the next block goes over those that are none.
/// </summary>
internal static class PostingReader
{
    /// <summary>Reads until there is no room for another block.</summary>
    /// <param name="arrays">The postings of articles.</param>
    /// <param name="block">The first block; moved behind the last that was read.</param>
    /// <param name="end">One past the last block.</param>
    /// <param name="least">Blocks without so great an impact are passed over.</param>
    /// <param name="units">Room for more than the postings of a block.</param>
    /// <param name="impacts">The like.</param>
    /// <returns>How many postings were written.</returns>
    public static int Read(PostingArrays arrays, ref int block, int end, byte least, Span<ushort> units, Span<byte> impacts)
    {
        var count = 0;
        for (; block < end && count + PostingBlock.Units <= units.Length; block++)
        {
            if (arrays.BlockMost[block] < least)
            {
                continue;
            }

            var first = (ushort)(arrays.BlockNumbers[block] << PostingBlock.Shift);
            var length = arrays.LengthOf(block);
            var data = arrays.From(block);
            if (length < PostingBlock.BytesOf(PostingBlock.Bits) && data.Length >= 2 * Vector128<byte>.Count)
            {
                var firsts = Vector128.Create(first);
                var (low, high) = Vector128.Widen(Vector128.Create(data));
                (low + firsts).CopyTo(units[count..]);
                (high + firsts).CopyTo(units[(count + Vector128<ushort>.Count)..]);
                Vector128.Create(data[(length / 2)..]).CopyTo(impacts[count..]);
                count += length / 2;
            }
            else
            {
                count += Read(arrays.Block(block), first, units[count..], impacts[count..]);
            }
        }

        return count;
    }

    private static int Read(PostingBlock block, ushort first, Span<ushort> units, Span<byte> impacts)
    {
        Span<byte> places = stackalloc byte[PostingBlock.Units];
        var count = block.Read(places, impacts);
        for (var i = 0; i < count; i++)
        {
            units[i] = (ushort)(first + places[i]);
        }

        return count;
    }
}
