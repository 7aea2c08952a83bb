using System.Text;

namespace Bot.Storage;

/// <summary>
/// Strings that come again and again are one object: a table in which a later string takes the place of an earlier one
/// with the same slot. Thread-safe without waiting, for a lost write only costs another copy.
/// </summary>
/// <param name="bits">The number of slots as a power of two.</param>
internal sealed class StringPool(int bits)
{
    /// <summary>Longer ones hardly come again; in bytes.</summary>
    private const int Longest = 256;

    private readonly string?[] _slots = new string?[1 << bits];

    /// <summary>The string of some UTF-8.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> buffer = stackalloc char[Longest];
        ReadOnlySpan<char> letters = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        ref var slot = ref _slots[string.GetHashCode(letters) & (_slots.Length - 1)];
        return slot is { } known && letters.SequenceEqual(known) ? known : slot = letters.ToString();
    }
}
