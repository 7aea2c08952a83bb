using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>
/// Hashes words four letters at a time (<see cref="WordMixing"/>). The seed is another one in each process, so that nobody
/// can send articles whose words all fall on one place of the table.
/// </summary>
internal static class WordHash
{
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = Seed ^ (ulong)word.Length;
        while (word.Length >= 4)
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word)));
            word = word[4..];
        }

        ulong rest = 0;
        foreach (var letter in word)
        {
            rest = (rest << 16) | letter;
        }

        return (int)Fold(hash ^ rest);
    }

    private static ulong Fold(ulong x) => WordMixing.Fold(x, Seed ^ 0xA0761D6478BD642F);
}
