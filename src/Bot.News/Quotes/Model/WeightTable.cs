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

    /// <summary>A bucket is placed within a few hundred tries; this many mean that it has a key twice.</summary>
    private const int MostTries = 1 << 20;

    /// <summary>A slot is the hash of its key with the weight in place of the lowest bits; two keys alike in the 48 others are not to be expected.</summary>
    private const int WeightBits = 16;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly uint[] multipliers;
    private readonly ulong[] slots;
    private readonly int bucketShift;
    private readonly int slotShift;

    /// <param name="entries">Keys of <see cref="Features.Key"/>, each once, with their weights in hundredths.</param>
    public WeightTable(ReadOnlySpan<(ulong Key, short Hundredths)> entries)
    {
        bucketShift = 64 - BitsFor(entries.Length / BucketSize);
        slotShift = 64 - BitsFor(entries.Length + (entries.Length / 4));
        multipliers = new uint[1 << (64 - bucketShift)];
        slots = new ulong[1 << (64 - slotShift)];
        var sorted = new (ulong Hash, short Hundredths)[entries.Length];
        var ends = SortIntoBuckets(entries, sorted);
        PlaceLargestFirst(sorted, ends);
    }

    /// <summary>The sum of the weights, in hundredths; a key that the table lacks weighs nothing.</summary>
    /// <remarks>A fifth of the time that an article takes goes here, so without checks of bounds: shifts keep within the two tables.</remarks>
    public int Sum(ReadOnlySpan<ulong> keys)
    {
        ref var firstMultiplier = ref MemoryMarshal.GetArrayDataReference(multipliers);
        ref var firstSlot = ref MemoryMarshal.GetArrayDataReference(slots);
        int toBucket = bucketShift, toSlot = slotShift, sum = 0;
        foreach (var key in keys)
        {
            var hash = key * Golden;
            var slot = Unsafe.Add(ref firstSlot, (nuint)((hash * Unsafe.Add(ref firstMultiplier, (nuint)(hash >> toBucket))) >> toSlot));
            var difference = (slot ^ hash) >> WeightBits;
            var all = (int)((long)(difference - 1) >> 63);
            sum += (short)slot & all;
        }

        return sum;
    }

    /// <summary>For each bucket, where its entries end in the sorted array.</summary>
    private int[] SortIntoBuckets(ReadOnlySpan<(ulong Key, short Hundredths)> entries, Span<(ulong Hash, short Hundredths)> sorted)
    {
        var ends = new int[multipliers.Length];
        foreach (var (key, _) in entries)
        {
            ends[(key * Golden) >> bucketShift]++;
        }

        for (int bucket = 0, sum = 0; bucket < ends.Length; bucket++)
        {
            (ends[bucket], sum) = (sum, sum + ends[bucket]);
        }

        foreach (var (key, hundredths) in entries)
        {
            var hash = key * Golden;
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
            multipliers[bucket] = Place(sorted[(bucket == 0 ? 0 : ends[bucket - 1])..ends[bucket]]);
        }
    }

    private uint Place(ReadOnlySpan<(ulong Hash, short Hundredths)> bucket)
    {
        for (var attempt = 1u; attempt <= MostTries; attempt++)
        {
            var multiplier = (uint)(attempt * Golden) | 1;
            if (TryPlace(bucket, multiplier))
            {
                return multiplier;
            }
        }

        throw new ArgumentException("A key of the weights stands there twice.");
    }

    private bool TryPlace(ReadOnlySpan<(ulong Hash, short Hundredths)> bucket, uint multiplier)
    {
        for (var placed = 0; placed < bucket.Length; placed++)
        {
            var (hash, hundredths) = bucket[placed];
            ref var slot = ref slots[(hash * multiplier) >> slotShift];
            if (slot != 0)
            {
                foreach (var (before, _) in bucket[..placed])
                {
                    slots[(before * multiplier) >> slotShift] = 0;
                }

                return false;
            }

            slot = (hash >> WeightBits << WeightBits) | (ushort)hundredths;
        }

        return true;
    }

    private static int BitsFor(int count) => Math.Max(1, BitOperations.Log2((uint)Math.Max(count, 1) * 2 - 1));
}
