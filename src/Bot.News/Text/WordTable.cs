using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.News.Text;

/// <summary>
/// A list of words to look spans up in, whatever their case: every word of every article goes through two of these. Open
/// addressing; a slot has the place of its word and, in place of the word itself, 48 bits of its hash (four letters
/// at a time), which no two words are expected to share.
/// </summary>
internal sealed class WordTable
{
    /// <summary>The most words of a list: the rest of a slot is its hash.</summary>
    private const int MostWords = ushort.MaxValue;

    /// <summary>Which bits of the hash choose the slot.</summary>
    private const int HashToSlot = 24;

    private const ulong HashMask = ~(ulong)MostWords;

    private const ulong Seed = 0xA0761D6478BD642F, Multiplier = 0xE7037ED1A0B428DB;

    /// <summary>In each of four letters, what no ASCII letter has; and what makes a capital a small one.</summary>
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80, SmallLetters = 0x0020_0020_0020_0020;

    private readonly ulong[] slots;

    /// <param name="words">The words, each once in whatever case; at most 65,535.</param>
    public WordTable(IReadOnlyList<string> words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Count, MostWords);
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(words.Count * 2) + 1)];
        for (var place = 0; place < words.Count; place++)
        {
            var hash = Hash(words[place]);
            var slot = SlotOf(hash);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (hash & HashMask) | (uint)(place + 1);
            Longest = Math.Max(Longest, words[place].Length);
        }
    }

    /// <summary>The length of the longest word.</summary>
    public int Longest { get; }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>The word's place in the list, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return -1;
        }

        var table = slots;
        var hash = Hash(word);
        for (var slot = (int)(hash >> HashToSlot); ; slot++)
        {
            var found = table[slot & (table.Length - 1)];
            if (found == 0)
            {
                return -1;
            }

            if (((found ^ hash) & HashMask) == 0)
            {
                return (int)(found & MostWords) - 1;
            }
        }
    }

    private int SlotOf(ulong hash) => (int)(hash >> HashToSlot) & (slots.Length - 1);

    /// <summary>The first and the last four letters, which may overlap, stand at the end; most words have no others.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed ^ ((ulong)word.Length * Multiplier);
        if (word.Length < 4)
        {
            var few = Few(word);
            return (few & BeyondAscii) != 0 ? HashBeyondAscii(word) : Mix(hash ^ (few | SmallLetters));
        }

        ulong first = Four(word), last = Four(word[^4..]), all = first | last;
        for (var at = 4; at < word.Length - 4; at += 4)
        {
            var next = Four(word[at..]);
            all |= next;
            hash = Mix(hash ^ (next | SmallLetters));
        }

        return (all & BeyondAscii) != 0
            ? HashBeyondAscii(word)
            : Mix(Mix(hash ^ (first | SmallLetters)) ^ (last | SmallLetters));
    }

    /// <summary>
    /// Every bit of the number has a hand in every upper bit of the product, and those in the lower ones. Of 64 bits only: a
    /// product of 128 depends on the processor, and would keep all of this from being compiled ahead.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong number)
    {
        var product = number * Multiplier;
        return product ^ (product >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ReadOnlySpan<char> letters) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(letters));

    /// <summary>Up to three letters, without asking how many there are.</summary>
    private static ulong Few(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : ((ulong)word[0] << 32) | ((ulong)word[word.Length / 2] << 16) | word[^1];

    private static ulong HashBeyondAscii(ReadOnlySpan<char> word)
    {
        var hash = Seed ^ ((ulong)word.Length * Multiplier);
        foreach (var letter in word)
        {
            hash = Mix(hash ^ char.ToUpperInvariant(letter));
        }

        return hash;
    }
}
