using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Bot.News.Index;

/// <summary>
/// Gives words their numbers. Most words of a text are short and came up before: the letters of one are a number or two, by which
/// it is found at one place, where the vocabulary would be read at three. Not thread-safe.
/// </summary>
internal sealed class ShortWords(Vocabulary vocabulary)
{
    /// <summary>What may be read from a word's start on: the letters of a word that fit, a byte each.</summary>
    public const int MostLetters = 2 * LettersOfNumber;

    private const int LettersOfNumber = sizeof(ulong);

    /// <summary>How many words are remembered, in 512 and 768 KB: of news, 98 words in 100 are found (97 in half as much).</summary>
    private const int RememberedBits = 15;

    /// <summary>The words of up to eight letters: nine in ten.</summary>
    private readonly TwoWayCache<ulong, (int Word, uint Hash)> _shortest = new(RememberedBits);

    private readonly TwoWayCache<Letters, (int Word, uint Hash)> _longer = new(RememberedBits);

    /// <summary>The number of a folded word, given now if it has none, and its hash (<see cref="Vocabulary.Hashes"/>).</summary>
    /// <param name="folded">At least one letter; U+0000 is none.</param>
    public (int Word, uint Hash) Intern(ReadOnlySpan<char> folded)
    {
        Span<byte> letters = stackalloc byte[MostLetters];
        return folded.Length <= MostLetters && Ascii.FromUtf16(folded, letters, out _) == OperationStatus.Done
            ? Intern(letters, folded.Length)
            : InternInVocabulary(folded);
    }

    /// <summary>The number of a folded word of ASCII, given now if it has none, and its hash.</summary>
    /// <param name="folded">The word and whatever follows, at least <see cref="MostLetters"/> in all.</param>
    /// <param name="length">The word's letters, at least one.</param>
    public (int Word, uint Hash) Intern(ReadOnlySpan<byte> folded, int length)
    {
        var first = BinaryPrimitives.ReadUInt64LittleEndian(folded);
        if (length > LettersOfNumber)
        {
            return InternLonger(folded, first, length);
        }

        first &= LettersUpTo(length);
        var hash = first * 0x9E3779B97F4A7C15;
        if (!_shortest.TryFind(first, hash, out var number))
        {
            _shortest.Add(first, hash, number = InternInVocabulary(folded[..length]));
        }

        return number;
    }

    private (int Word, uint Hash) InternLonger(ReadOnlySpan<byte> folded, ulong first, int length)
    {
        if (length > MostLetters)
        {
            return InternInVocabulary(folded[..length]);
        }

        var rest = BinaryPrimitives.ReadUInt64LittleEndian(folded[LettersOfNumber..]) & LettersUpTo(length - LettersOfNumber);
        var hash = (first ^ (rest * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15;
        if (!_longer.TryFind(new Letters(first, rest), hash, out var number))
        {
            _longer.Add(new Letters(first, rest), hash, number = InternInVocabulary(folded[..length]));
        }

        return number;
    }

    /// <summary>The bits of the first so many letters, at least one.</summary>
    private static ulong LettersUpTo(int length) => ulong.MaxValue >> (8 * (LettersOfNumber - length));

    private (int Word, uint Hash) InternInVocabulary(ReadOnlySpan<byte> folded)
    {
        Span<char> letters = stackalloc char[folded.Length];
        Ascii.ToUtf16(folded, letters, out _);
        return InternInVocabulary(letters);
    }

    private (int Word, uint Hash) InternInVocabulary(ReadOnlySpan<char> folded)
    {
        var word = vocabulary.Intern(folded);
        return (word, vocabulary.Hashes[word]);
    }

    /// <summary>Up to sixteen letters, 0 behind the last.</summary>
    private readonly record struct Letters(ulong First, ulong Rest);
}
