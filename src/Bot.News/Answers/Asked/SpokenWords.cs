using Bot.News.Text;

namespace Bot.News.Answers.Asked;

/// <summary>
/// Reads words as <see cref="Terms"/> does, with contractions taken apart: "don't", "dont" and "don t" are "do not". Nothing
/// is allocated; a copy reads on for itself if it has a buffer of its own.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="buffer">Where each word is folded into; at least <see cref="Buffer"/> long.</param>
internal ref struct SpokenWords(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>The longest word and what was cut off it.</summary>
    public const int Buffer = Terms.MostLetters + LongestCut;

    private const int LongestCut = 2;

    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        WordList.Lines("Answers.Asked.contractions.txt")
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private Terms _terms = new(text, buffer);
    private string[] _parts = [];
    private int _part;

    /// <summary>The word, folded; good until the next call.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Where the word starts, or the contraction that it is part of, in code units.</summary>
    public int Start { get; private set; }

    /// <summary>One past its last code unit.</summary>
    public int End { get; private set; }

    /// <summary>Whether the contraction goes on behind the word.</summary>
    public readonly bool IsCut => _part < _parts.Length;

    /// <summary>Goes to the next word; false where there is none.</summary>
    public bool Next()
    {
        if (_part == _parts.Length)
        {
            if (!_terms.Next())
            {
                return false;
            }

            (Start, End) = (_terms.Start, _terms.End);
            var (whole, uncut) = Lengths(_terms.Folded.Length);
            _part = 0;
            if (!Contractions.TryGetValue(_buffer[..whole], out _parts!))
            {
                _parts = [];
                Word = _buffer[..uncut];
                return true;
            }
        }

        Word = _parts[_part++];
        return true;
    }

    /// <summary>
    /// How long the word is with what an apostrophe, or a space in place of one, has cut off it ("it's", "don t"), and how long
    /// where that is no contraction.
    /// </summary>
    private (int Whole, int Uncut) Lengths(int length)
    {
        if (End - Start > length && _text[End - 1] is 's' or 'S' && Folding.IsApostrophe(_text[End - 2]))
        {
            _buffer[length] = 's';
            return (length + 1, length);
        }

        var cut = End < _text.Length && _text[End] == ' ' ? CutOff(_text[(End + 1)..]) : default;
        if (cut.IsEmpty || (cut is "t" && _buffer[length - 1] != 'n'))
        {
            return (length, length);
        }

        End += 1 + cut.Length;
        _terms = new Terms(_text, _buffer, End);
        cut.CopyTo(_buffer[length..]);
        return (length + cut.Length, cut is "s" ? length : length + cut.Length);
    }

    private static ReadOnlySpan<char> CutOff(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..length] is "t" or "s" or "ll" or "re" or "ve" or "d" or "m" ? text[..length] : default;
    }
}
