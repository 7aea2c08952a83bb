using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>
/// Writes the units of blocks one after the other. How many a block has cannot be foreseen, and a loop for each block would
/// end in a wrong guess of the processor; so sixteen are written always, and the next block goes over those that are none.
/// </summary>
internal static class UnitReader
{
    /// <summary>Reads until a block comes that is no list, or there is no room for another block.</summary>
    /// <param name="arrays">The postings of articles.</param>
    /// <param name="block">The first block; moved behind the last that was read.</param>
    /// <param name="end">One past the last block.</param>
    /// <param name="units">Room for more than the postings of a block.</param>
    /// <returns>How many units were written.</returns>
    public static int Read(PostingArrays arrays, ref int block, int end, Span<ushort> units)
    {
        var count = 0;
        for (; block < end && count + PostingBlock.Units <= units.Length; block++)
        {
            var length = arrays.LengthOf(block);
            if (length >= PostingBlock.BytesOf(PostingBlock.Bits))
            {
                break;
            }

            var first = (ushort)(arrays.BlockNumbers[block] << PostingBlock.Shift);
            var places = arrays.From(block);
            var postings = length / 2;
            if (places.Length < RoundUp(postings))
            {
                for (var i = 0; i < postings; i++)
                {
                    units[count + i] = (ushort)(first + places[i]);
                }
            }
            else
            {
                Write(places, first, units[count..], postings);
            }

            count += postings;
        }

        return count;
    }

    private static void Write(ReadOnlySpan<byte> places, ushort first, Span<ushort> units, int postings)
    {
        var firsts = Vector128.Create(first);
        for (var at = 0; at < postings; at += Vector128<byte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(places[at..]));
            (low + firsts).CopyTo(units[at..]);
            (high + firsts).CopyTo(units[(at + Vector128<ushort>.Count)..]);
        }
    }

    private static int RoundUp(int postings) => (postings + Vector128<byte>.Count - 1) & -Vector128<byte>.Count;
}
