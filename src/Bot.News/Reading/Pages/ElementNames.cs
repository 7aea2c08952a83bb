using System.Collections.Frozen;
using Bot.News.Text;

namespace Bot.News.Reading.Pages;

/// <summary>Reads class names and ids. One for each page: it remembers what it has read.</summary>
internal sealed class ElementNames
{
    /// <summary>The longest name that is looked at, in UTF-16 code units: longer ones are generated.</summary>
    public const int MostLength = 300;

    private static readonly (string Phrase, ElementTraits Group)[] Phrases = [.. WordList.Lines("Reading.Pages.element-names.txt").Select(Parse)];

    // A page has hundreds of names and the list hundreds of phrases: they are looked up by the first two letters of a word, or the last two.
    private static readonly FrozenDictionary<int, (string Phrase, ElementTraits Group)[]> Openings =
        Phrases.Where(p => p.Phrase[0] == ' ').GroupBy(p => Pair(p.Phrase[1], p.Phrase[2])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<int, (string Phrase, ElementTraits Group)[]> Endings =
        Phrases.Where(p => p.Phrase[0] != ' ').GroupBy(p => Pair(p.Phrase[^3], p.Phrase[^2])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly Dictionary<string, ElementTraits>.AlternateLookup<ReadOnlySpan<char>> _read = new Dictionary<string, ElementTraits>().GetAlternateLookup<ReadOnlySpan<char>>();

    public ElementTraits Read(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty || names.Length > MostLength)
        {
            return ElementTraits.None;
        }

        if (!_read.TryGetValue(names, out var traits))
        {
            Span<char> buffer = stackalloc char[(2 * MostLength) + 2];
            ReadOnlySpan<char> words = buffer[..Split(names, buffer)];
            for (var at = 0; at < words.Length; at++)
            {
                if (words[at] == ' ')
                {
                    traits |= at + 2 < words.Length ? Begun(words[at..]) : ElementTraits.None;
                    traits |= at > 2 ? Ended(words[..(at + 1)]) : ElementTraits.None;
                }
            }

            _read[names] = traits;
        }

        return traits;
    }

    private static ElementTraits Begun(ReadOnlySpan<char> words)
    {
        var traits = ElementTraits.None;
        foreach (var (phrase, group) in Openings.GetValueOrDefault(Pair(words[1], words[2])) ?? [])
        {
            traits |= words.StartsWith(phrase) ? group : ElementTraits.None;
        }

        return traits;
    }

    private static ElementTraits Ended(ReadOnlySpan<char> words)
    {
        var traits = ElementTraits.None;
        foreach (var (phrase, group) in Endings.GetValueOrDefault(Pair(words[^3], words[^2])) ?? [])
        {
            traits |= words.EndsWith(phrase) ? group : ElementTraits.None;
        }

        return traits;
    }

    /// <summary>" article body text " for "articleBody_text": how many UTF-16 code units of it there are.</summary>
    private static int Split(ReadOnlySpan<char> names, Span<char> words)
    {
        words[0] = ' ';
        var length = 1;
        for (var i = 0; i < names.Length; i++)
        {
            var c = names[i];
            var isWord = char.IsAsciiLetter(c);
            if (words[length - 1] != ' ' && (!isWord || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(names[i - 1]))))
            {
                words[length++] = ' ';
            }

            if (isWord)
            {
                words[length++] = (char)(c | 0x20);
            }
        }

        if (words[length - 1] != ' ')
        {
            words[length++] = ' ';
        }

        return length;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static (string, ElementTraits) Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var phrase = line[(colon + 1)..].Trim();
        return ((phrase[0] == '*' ? "" : " ") + phrase.Trim('*') + (phrase[^1] == '*' ? "" : " "), Enum.Parse<ElementTraits>(line[..colon]));
    }
}
