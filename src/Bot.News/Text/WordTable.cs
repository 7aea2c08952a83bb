using System.Numerics;

namespace Bot.News.Text;

/// <summary>
/// A list of words to look spans up in, whatever their case: every word of every article goes through two of these.
/// Open addressing; each slot has the whole hash, so a word that the list lacks is hardly ever compared.
/// </summary>
internal sealed class WordTable
{
    private const uint Prime = 0x01000193, Offset = 0x811C9DC5;

    private readonly string[] words;

    /// <summary>The hash of a word, and one more than its place; 0 where nothing stands.</summary>
    private readonly (uint Hash, int Place)[] slots;

    private readonly int longest;

    /// <param name="words">The words, each once in whatever case.</param>
    public WordTable(string[] words)
    {
        this.words = words;
        slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)(words.Length * 2) + 1)];
        for (var place = 0; place < words.Length; place++)
        {
            var hash = Hash(words[place]);
            var slot = SlotOf(hash);
            while (slots[slot].Place != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (hash, place + 1);
            longest = Math.Max(longest, words[place].Length);
        }
    }

    /// <summary>The word's place in the list, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > longest)
        {
            return -1;
        }

        var hash = Hash(word);
        for (var slot = SlotOf(hash); slots[slot].Place != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Hash == hash && word.Equals(words[slots[slot].Place - 1], StringComparison.OrdinalIgnoreCase))
            {
                return slots[slot].Place - 1;
            }
        }

        return -1;
    }

    private int SlotOf(uint hash) => (int)(hash ^ (hash >> 16)) & (slots.Length - 1);

    /// <summary>FNV-1a over the letters, ASCII in lower case; letters beyond ASCII count as one, for their case is not ours to know.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            var letter = c < 0x80 ? (uint)c | 0x20 : 0x80;
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }
}
