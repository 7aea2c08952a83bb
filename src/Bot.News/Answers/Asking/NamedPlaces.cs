using System.Collections.Frozen;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>Knows countries and states by name, while the capitalised words of a sentence go by one after the other.</summary>
internal ref struct NamedPlaces
{
    /// <summary>The most letters of a name and the words before it that are kept.</summary>
    private const int MostLetters = 64;

    private static readonly FrozenDictionary<string, AnswerShape> Names = WordList
        .Lines("Answers.Asking.countries.txt").Select(name => (name, AnswerShape.Country))
        .Concat(WordList.Lines("Answers.Asking.us-states.txt").Select(name => (name, AnswerShape.State)))
        .GroupBy(n => n.name, n => n.Item2, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate((a, b) => a | b), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AnswerShape>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private Letters _letters;
    private int _length;
    private bool _hasNew;

    /// <summary>What the name that ends with this word is; the longest that is known.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="isNew">Whether the question does not have the word.</param>
    public AnswerShape Next(scoped ReadOnlySpan<char> word, bool isNew)
    {
        if (_length + 1 + word.Length > MostLetters)
        {
            _length = 0;
        }

        Span<char> letters = _letters;
        if (_length > 0)
        {
            letters[_length++] = ' ';
        }

        if (word.Length > MostLetters - _length)
        {
            _length = 0;
            return AnswerShape.None;
        }

        word.CopyTo(letters[_length..]);
        _length += word.Length;
        _hasNew |= isNew;
        ReadOnlySpan<char> name = letters[.._length];
        for (var rest = name; ; rest = rest[(rest.IndexOf(' ') + 1)..])
        {
            if (Lookup.TryGetValue(rest, out var shape))
            {
                return _hasNew ? shape : AnswerShape.None;
            }

            if (!rest.Contains(' '))
            {
                return AnswerShape.None;
            }
        }
    }

    [System.Runtime.CompilerServices.InlineArray(MostLetters)]
    private struct Letters
    {
        private char _first;
    }
}
