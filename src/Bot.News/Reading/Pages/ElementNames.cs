using System.Text;
using Bot.News.Text;

namespace Bot.News.Reading.Pages;

/// <summary>Reads class names and ids. One for each page: it remembers what it has read.</summary>
internal sealed class ElementNames
{
    /// <summary>The longest name that is looked at, in UTF-16 code units: longer ones are generated.</summary>
    public const int MostLength = 300;

    private static readonly (string Phrase, ElementTraits Group)[] Phrases = [.. WordList.Lines("Reading.Pages.element-names.txt").Select(Parse)];

    // A page has hundreds of names and the list hundreds of phrases: most begin a word, and are looked up by its first letters.
    private static readonly ILookup<int, (string Phrase, ElementTraits Group)> ByOpening = Phrases.Where(p => p.Phrase[0] == ' ').ToLookup(p => Opening(p.Phrase));

    private static readonly (string Phrase, ElementTraits Group)[] Endings = [.. Phrases.Where(p => p.Phrase[0] != ' ')];

    private readonly Dictionary<string, ElementTraits> _read = [];

    public ElementTraits Read(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > MostLength)
        {
            return ElementTraits.None;
        }

        if (!_read.TryGetValue(names, out var traits))
        {
            var words = Words(names);
            for (var at = 0; at < words.Length - 1; at++)
            {
                foreach (var (phrase, group) in words[at] == ' ' ? ByOpening[Opening(words.AsSpan(at))] : [])
                {
                    traits |= words.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal) ? group : ElementTraits.None;
                }
            }

            foreach (var (phrase, group) in Endings)
            {
                traits |= words.Contains(phrase, StringComparison.Ordinal) ? group : ElementTraits.None;
            }

            _read.Add(names, traits);
        }

        return traits;
    }

    /// <summary>" article body text " for "articleBody_text".</summary>
    internal static string Words(string names)
    {
        var words = new StringBuilder(names.Length + 8).Append(' ');
        for (var i = 0; i < names.Length; i++)
        {
            var c = names[i];
            if (!char.IsAsciiLetter(c))
            {
                Separate();
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]))
            {
                Separate();
            }

            words.Append(char.ToLowerInvariant(c));
        }

        Separate();
        return words.ToString();

        void Separate()
        {
            if (words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
    }

    private static int Opening(ReadOnlySpan<char> phrase) => (phrase[1] << 16) | (phrase.Length > 2 ? phrase[2] : ' ');

    private static (string, ElementTraits) Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var phrase = line[(colon + 1)..].Trim();
        return ((phrase[0] == '*' ? "" : " ") + phrase.Trim('*') + (phrase[^1] == '*' ? "" : " "), Enum.Parse<ElementTraits>(line[..colon]));
    }
}
