using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>Some of the articles of a segment: how many there are, then their places as <see cref="EliasFano"/> writes them.</summary>
internal static class UnitSet
{
    /// <summary>What reading may look at behind the last set.</summary>
    public const int Padding = EliasFano.Padding;

    private const int CountBytes = sizeof(ushort);

    /// <summary>How many bytes so many units take.</summary>
    /// <param name="count">0 takes none.</param>
    /// <param name="articles">How many articles the segment has.</param>
    public static int BytesOf(int count, int articles) => count == 0 ? 0 : CountBytes + EliasFano.BytesOf(count, articles);

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
        EliasFano.Write(units, articles, data[CountBytes..]);
    }

    /// <summary>Adds the units to a set, a bit each.</summary>
    /// <param name="data">What was written, at least one unit, with <see cref="Padding"/> more.</param>
    /// <param name="articles">How many articles the segment has.</param>
    /// <param name="set">A bit for each article.</param>
    /// <returns>How many units there are.</returns>
    public static int AddTo(ReadOnlySpan<byte> data, int articles, Span<ulong> set)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(data) + 1;
        var low = EliasFano.LowBits(count, articles);
        var highBytes = EliasFano.HighBytes(count, articles, low);
        var highs = data[CountBytes..];
        var lows = highs[highBytes..];
        _ = lows[EliasFano.LowBytes(count, low) + Padding - 1];
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
}
