namespace Bot.News.Index;

/// <summary>
/// Gives words their numbers. Most words of a text are short and came up a moment ago: the letters of one fit into a
/// number, by which it is found without the vocabulary. Not thread-safe.
/// </summary>
internal sealed class ShortWords(Vocabulary vocabulary)
{
    /// <summary>The letters of a word that fit, a byte each.</summary>
    private const int MostLetters = sizeof(ulong);

    /// <summary>How many words are remembered: 64 KB, which a core's own cache holds beside the rest.</summary>
    private const int Size = 1 << SizeBits, SizeBits = 12;

    private readonly (ulong Letters, int Word)[] _seen = new (ulong, int)[Size];

    /// <summary>The number of a folded word, given now if it has none.</summary>
    /// <param name="folded">At least one letter; U+0000 is none.</param>
    public int Intern(ReadOnlySpan<char> folded)
    {
        if (folded.Length > MostLetters)
        {
            return vocabulary.Intern(folded);
        }

        ulong letters = 0;
        var all = 0;
        foreach (var letter in folded)
        {
            letters = (letters << 8) | letter;
            all |= letter;
        }

        if (all > byte.MaxValue)
        {
            return vocabulary.Intern(folded);
        }

        ref var seen = ref _seen[(int)((letters * 0x9E3779B97F4A7C15) >> (64 - SizeBits))];
        if (seen.Letters != letters)
        {
            seen = (letters, vocabulary.Intern(folded));
        }

        return seen.Word;
    }
}
