using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.News.Index.Saving;

/// <summary>
/// A <see cref="Vocabulary"/> as it was saved. Segments that were saved before hold numbers of it too, for it only grows;
/// a <see cref="VocabularyStamp"/> tells whether they do.
/// </summary>
public sealed class SavedVocabulary
{
    /// <summary>Ends each word; no word holds one.</summary>
    private const char Terminator = '\n';

    private readonly char[] _words;
    private readonly int[] _terms;

    /// <summary>Where each word ends in <see cref="_words"/>, its terminator included.</summary>
    private readonly int[] _ends;

    private SavedVocabulary(char[] words, int[] terms)
    {
        (_words, _terms) = (words, terms);
        _ends = new int[terms.Length];
        var at = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            at += words.AsSpan(at).IndexOf(Terminator) + 1;
            _ends[i] = at;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _terms.Length;

    /// <summary>Reads a file of them.</summary>
    /// <param name="from">A stream of known length, at its start.</param>
    /// <exception cref="InvalidDataException">It is something else, or damaged; the message says what.</exception>
    public static SavedVocabulary Read(Stream from) => Read(from, SavedHeader.Of(SavedKind.Vocabulary));

    internal static SavedVocabulary Read(Stream from, SavedHeader expected)
    {
        using var reader = new SavedReader(from, expected);
        var words = reader.Read<char>();
        var terms = reader.Read<int>();
        reader.End();
        return new SavedVocabulary(words, terms);
    }

    /// <summary>Takes the first so many words of a vocabulary; others may be added meanwhile.</summary>
    internal static SavedVocabulary Of(Vocabulary vocabulary, int count)
    {
        var words = new List<char>();
        for (var word = 0; word < count; word++)
        {
            words.AddRange(vocabulary.Letters(word));
            words.Add(Terminator);
        }

        return new SavedVocabulary([.. words], vocabulary.TermsOfWords[..count].ToArray());
    }

    internal void Write(Stream to, SavedHeader header)
    {
        using var writer = new SavedWriter(to, header);
        writer.Write<char>(_words);
        writer.Write<int>(_terms);
        writer.End();
    }

    /// <summary>Puts the words into a vocabulary that has none yet; they keep their numbers.</summary>
    internal void Fill(Vocabulary vocabulary)
    {
        var start = 0;
        for (var word = 0; word < _ends.Length; word++)
        {
            vocabulary.Restore(_words.AsSpan(start..(_ends[word] - 1)), _terms[word]);
            start = _ends[word];
        }
    }

    /// <summary>What tells these first words from any others.</summary>
    internal VocabularyStamp Stamp(int count)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(_words.AsSpan(0, count == 0 ? 0 : _ends[count - 1])), digest);
        return new VocabularyStamp(count, MemoryMarshal.Read<UInt128>(digest));
    }

    internal bool Has(VocabularyStamp stamp) => stamp.Words >= 0 && stamp.Words <= Count && Stamp(stamp.Words) == stamp;

    /// <summary>How many terms there are: words that are their own stem.</summary>
    internal int CountTerms()
    {
        var terms = 0;
        for (var word = 0; word < _terms.Length; word++)
        {
            terms += _terms[word] == word ? 1 : 0;
        }

        return terms;
    }
}

/// <summary>Which vocabulary the numbers of a segment belong to.</summary>
/// <param name="Words">How many words it had.</param>
/// <param name="Digest">Half of the SHA-256 of these words.</param>
internal readonly record struct VocabularyStamp(int Words, UInt128 Digest);
