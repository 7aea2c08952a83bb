using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.News.Quotes.Model;

/// <summary>
/// The weights of one decision in a perfect hash table (hash and displace: Belazzougui, Botelho, Dietzfelbinger 2009): a hash
/// is multiplied by the number of its bucket, chosen so that no two keys meet. A look-up is two loads and no branch.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>How many keys share a bucket, on average.</summary>
    private const int BucketSize = 4;

    /// <summary>One slot of so many is free at least: with fewer the last buckets are hard to place.</summary>
    private const int FreeSlots = 16;

    /// <summary>A bucket is placed within some hundred tries; when every factor was tried, it has a key twice.</summary>
    private const int MostTries = ushort.MaxValue;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The same number of 16 bits: factors tried one after the other have little in common.</summary>
    private const int FactorStep = 0x9E37;

    private readonly ushort[] factors;
    private readonly Slot[] slots;
    private readonly int bucketShift;
    private readonly int slotShift;

    /// <param name="entries">Weights, each key once.</param>
    public WeightTable(ReadOnlySpan<Weight> entries)
    {
        bucketShift = 64 - BitsFor(entries.Length / BucketSize);
        factors = new ushort[1 << (64 - bucketShift)];
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(entries.Length + (entries.Length / FreeSlots) + 2))];
        slotShift = 64 - BitOperations.Log2((uint)slots.Length);
        var sorted = new (ulong Hash, short Hundredths)[entries.Length];
        var ends = SortIntoBuckets(entries, sorted);
        PlaceLargestFirst(sorted, ends);
    }

    /// <summary>The sum of the weights, in hundredths; a key that the table lacks weighs nothing.</summary>
    /// <remarks>A fifth of the time that an article takes goes here, so without checks of bounds: a bucket and a place are always within.</remarks>
    public int Sum(ReadOnlySpan<ulong> keys)
    {
        ref var firstFactor = ref MemoryMarshal.GetArrayDataReference(factors);
        ref var firstSlot = ref MemoryMarshal.GetArrayDataReference(slots);
        int toBucket = bucketShift, toSlot = slotShift, sum = 0;
        foreach (var key in keys)
        {
            var hash = Hash(key);
            ref var slot = ref Unsafe.Add(ref firstSlot, Place(hash, Unsafe.Add(ref firstFactor, (nint)(hash >> toBucket)), toSlot));
            var all = (int)(((long)(slot.Check ^ (uint)hash) - 1) >> 63);
            sum += slot.Hundredths & all;
        }

        return sum;
    }

    /// <summary>The upper half decides on the place, the lower half tells keys apart; all of the key has a hand in both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong key)
    {
        var hash = key * Golden;
        return hash ^ (hash >> 32);
    }

    /// <summary>The upper bits of the product; a count of slots that is no power of two would take a second product, a twentieth of the time.</summary>
    private static nint Place(ulong hash, ushort factor, int toSlot) => (nint)((hash * factor) >> toSlot);

    /// <summary>For each bucket, where its entries end in the sorted array.</summary>
    private int[] SortIntoBuckets(ReadOnlySpan<Weight> entries, Span<(ulong Hash, short Hundredths)> sorted)
    {
        var ends = new int[factors.Length];
        foreach (var (key, _) in entries)
        {
            ends[Hash(key) >> bucketShift]++;
        }

        for (int bucket = 0, sum = 0; bucket < ends.Length; bucket++)
        {
            (ends[bucket], sum) = (sum, sum + ends[bucket]);
        }

        foreach (var (key, hundredths) in entries)
        {
            var hash = Hash(key);
            sorted[ends[hash >> bucketShift]++] = (hash, hundredths);
        }

        return ends;
    }

    private void PlaceLargestFirst(ReadOnlySpan<(ulong Hash, short Hundredths)> sorted, int[] ends)
    {
        var sizes = new int[ends.Length];
        var buckets = new int[ends.Length];
        for (var bucket = 0; bucket < ends.Length; bucket++)
        {
            buckets[bucket] = bucket;
            sizes[bucket] = (bucket == 0 ? 0 : ends[bucket - 1]) - ends[bucket];
        }

        Array.Sort(sizes, buckets);
        foreach (var bucket in buckets)
        {
            factors[bucket] = FactorFor(sorted[(bucket == 0 ? 0 : ends[bucket - 1])..ends[bucket]]);
        }
    }

    private ushort FactorFor(ReadOnlySpan<(ulong Hash, short Hundredths)> bucket)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var factor = (ushort)((attempt * FactorStep) | 1);
            if (TryPlace(bucket, factor))
            {
                return factor;
            }
        }

        throw new ArgumentException("A key of the weights stands there twice.");
    }

    private bool TryPlace(ReadOnlySpan<(ulong Hash, short Hundredths)> bucket, ushort factor)
    {
        for (var placed = 0; placed < bucket.Length; placed++)
        {
            var (hash, hundredths) = bucket[placed];
            ref var slot = ref slots[Place(hash, factor, slotShift)];
            if (slot.IsTaken)
            {
                foreach (var (before, _) in bucket[..placed])
                {
                    slots[Place(before, factor, slotShift)] = default;
                }

                return false;
            }

            slot = new Slot((uint)hash, hundredths);
        }

        return true;
    }

    private static int BitsFor(int count) => Math.Max(1, BitOperations.Log2((uint)Math.Max(count, 1) * 2 - 1));

    /// <summary>A weight and half of the hash of its key; six bytes, for what stays in the cache counts more than what is aligned.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 2)]
    private readonly struct Slot(uint check, short hundredths)
    {
        public readonly uint Check = check;
        public readonly short Hundredths = hundredths;

        public bool IsTaken => (Check | (ushort)Hundredths) != 0;
    }
}
