using System.Runtime.CompilerServices;

namespace Bot.News.Index;

/// <summary>
/// Remembers what came up lately, as caches of processors do (two-way set-associative): a key has a place for two, and the one that
/// came up last is found first. Not thread-safe.
/// </summary>
/// <typeparam name="TKey">The default is no key.</typeparam>
/// <typeparam name="TValue">What is remembered of a key.</typeparam>
/// <param name="bits">How many are remembered, as a power of two.</param>
internal sealed class TwoWayCache<TKey, TValue>(int bits)
    where TKey : struct, IEquatable<TKey>
{
    private const int HashBits = 64;

    private readonly (TKey Key, TValue Value)[] _entries = new (TKey, TValue)[1 << bits];

    /// <summary>Gives what is remembered of a key; false where it is not known.</summary>
    /// <param name="hash">Of the key; the high bits choose its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // for each word of each article
    public bool TryFind(TKey key, ulong hash, out TValue value)
    {
        ref var last = ref _entries[PlaceOf(hash)];
        var isKnown = last.Key.Equals(key) || TakeOther(key, hash);
        value = last.Value;
        return isKnown;
    }

    /// <summary>Remembers a key that is not known.</summary>
    public void Add(TKey key, ulong hash, TValue value)
    {
        var place = PlaceOf(hash);
        (_entries[place], _entries[place + 1]) = ((key, value), _entries[place]);
    }

    /// <summary>Puts the other key of a place first, if it is the one asked for.</summary>
    private bool TakeOther(TKey key, ulong hash)
    {
        ref var last = ref _entries[PlaceOf(hash)];
        ref var other = ref _entries[PlaceOf(hash) + 1];
        if (!other.Key.Equals(key))
        {
            return false;
        }

        (last, other) = (other, last);
        return true;
    }

    private int PlaceOf(ulong hash) => (int)(hash >> (HashBits - bits)) & ~1;
}
