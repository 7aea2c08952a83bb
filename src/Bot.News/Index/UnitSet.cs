using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>
/// Some of the articles of a segment in little more bytes than they need (Elias, "Efficient storage and retrieval by content
/// and address of static files", 1974; Fano, 1971): of each unit the low bits as they are; of the high bits only how much
/// greater they are than those of the unit before, as so many zeros before a one. First comes how many units there are.
/// </summary>
internal static class UnitSet
{
    /// <summary>What reading may look at behind the last set.</summary>
    public const int Padding = sizeof(ulong);

    private const int CountBytes = sizeof(ushort);

    /// <summary>How many bytes so many units take.</summary>
    /// <param name="count">0 takes none.</param>
    /// <param name="articles">How many articles the segment has.</param>
    public static int BytesOf(int count, int articles)
    {
        var low = LowBits(count, articles);
        return count == 0 ? 0 : CountBytes + HighBytes(count, articles, low) + LowBytes(count, low);
    }

    /// <summary>Writes units.</summary>
    /// <param name="units">Ascending, each once.</param>
    /// <param name="articles">How many articles the segment has.</param>
    /// <param name="data">All 0; so many bytes as <see cref="BytesOf"/> says, and <see cref="Padding"/> more.</param>
    public static void Write(ReadOnlySpan<ushort> units, int articles, Span<byte> data)
    {
        if (units.IsEmpty)
        {
            return;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(data, (ushort)(units.Length - 1));
        var low = LowBits(units.Length, articles);
        var highs = data[CountBytes..];
        var lows = highs[HighBytes(units.Length, articles, low)..];
        var mask = (1u << low) - 1;
        var (bits, filled) = (0ul, 0);
        for (var i = 0; i < units.Length; i++)
        {
            var high = (units[i] >> low) + i;
            highs[high >> 3] |= (byte)(1 << (high & 7));
            bits |= (ulong)(units[i] & mask) << filled;
            filled += low;
            if (filled >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(lows, (uint)bits);
                lows = lows[sizeof(uint)..];
                (bits, filled) = (bits >> 32, filled - 32);
            }
        }

        BinaryPrimitives.WriteUInt32LittleEndian(lows, (uint)bits);
    }

    /// <summary>Adds the units to a set, a bit each.</summary>
    /// <param name="data">What was written, at least one unit, with <see cref="Padding"/> more.</param>
    /// <param name="articles">How many articles the segment has.</param>
    /// <param name="set">A bit for each article.</param>
    /// <returns>How many units there are.</returns>
    public static int AddTo(ReadOnlySpan<byte> data, int articles, Span<ulong> set)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(data) + 1;
        var low = LowBits(count, articles);
        var highBytes = HighBytes(count, articles, low);
        var highs = data[CountBytes..];
        var lows = highs[highBytes..];
        _ = lows[LowBytes(count, low) + Padding - 1];
        ref var firstLow = ref MemoryMarshal.GetReference(lows);
        var mask = (1u << low) - 1;
        var (left, at, high) = (count, 0, 0);
        for (var i = 0; i < highBytes; i += sizeof(ulong), high += 64)
        {
            var ones = BinaryPrimitives.ReadUInt64LittleEndian(highs[i..]);
            ones &= highBytes - i < sizeof(ulong) ? (1ul << (8 * (highBytes - i))) - 1 : ulong.MaxValue;
            for (; ones != 0 && left > 0; ones &= ones - 1, at += low, high--, left--)
            {
                var bits = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref firstLow, at >> 3)) >> (at & 7);
                var unit = ((high + BitOperations.TrailingZeroCount(ones)) << low) | (int)(bits & mask);
                set[unit >> 6] |= 1ul << unit;
            }
        }

        return count;
    }

    private static int LowBits(int count, int articles) => count == 0 ? 0 : BitOperations.Log2((uint)(articles / count) | 1);

    private static int LowBytes(int count, int low) => ((count * low) + 7) / 8;

    private static int HighBytes(int count, int articles, int low) => (count + ((articles - 1) >> low) + 8) / 8;
}
