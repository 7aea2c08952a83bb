using System.Buffers.Binary;
using System.Numerics;

namespace Bot.News.Index;

/// <summary>
/// Ascending numbers in little more bytes than they need (Elias, "Efficient storage and retrieval by content and address of
/// static files", 1974; Fano, 1971): of each number the low bits as they are; of the high bits only how much greater they are
/// than those of the number before, as so many zeros before a one. The high bits come first. Who reads knows how many numbers
/// there are and what they are below.
/// </summary>
internal static class EliasFano
{
    /// <summary>What reading and writing may touch behind the last numbers.</summary>
    public const int Padding = sizeof(ulong);

    /// <summary>How many low bits of each of so many numbers below a bound are kept as they are.</summary>
    public static int LowBits(int count, int bound) => count == 0 ? 0 : BitOperations.Log2((uint)(bound / count) | 1);

    /// <summary>The bytes of the low bits.</summary>
    public static int LowBytes(int count, int low) => (int)((((long)count * low) + 7) / 8);

    /// <summary>The bytes of the high bits.</summary>
    public static int HighBytes(int count, int bound, int low) => (count + ((bound - 1) >> low) + 8) / 8;

    /// <summary>How many bytes so many numbers below a bound take; at least one number.</summary>
    public static int BytesOf(int count, int bound)
    {
        var low = LowBits(count, bound);
        return HighBytes(count, bound, low) + LowBytes(count, low);
    }

    /// <summary>Writes numbers.</summary>
    /// <param name="numbers">At least one, ascending, each once.</param>
    /// <param name="bound">What they are below.</param>
    /// <param name="data">All 0; so many bytes as <see cref="BytesOf"/> says, and <see cref="Padding"/> more.</param>
    public static void Write<T>(ReadOnlySpan<T> numbers, int bound, Span<byte> data)
        where T : unmanaged, IBinaryInteger<T>
    {
        var low = LowBits(numbers.Length, bound);
        var lows = data[HighBytes(numbers.Length, bound, low)..];
        var mask = (1u << low) - 1;
        var (bits, filled) = (0ul, 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = uint.CreateTruncating(numbers[i]);
            var high = (int)(number >> low) + i;
            data[high >> 3] |= (byte)(1 << (high & 7));
            bits |= (ulong)(number & mask) << filled;
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
}
