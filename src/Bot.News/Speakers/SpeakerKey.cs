using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>
/// What the spellings of one person's full name have in common, so that the same person over many articles is one speaker:
/// lower case without diacritics, titles, a leading "the", middle initials or the last letters of a transliteration.
/// </summary>
/// <remarks>
/// "Donald J. Trump" and "Donald Trump" share a key, as do "Volodymyr Zelenskyy" and "Volodymyr Zelensky". Names that may be
/// two people keep their own: "Donald Trump Jr.", "George H.W. Bush" (two initials), a surname alone. Whether two keys are
/// one person after all is for <see cref="SpeakerDirectory"/>, which knows the collection.
/// </remarks>
public static class SpeakerKey
{
    /// <summary>Words of a name beyond this many are left out.</summary>
    private const int MostWords = 12;

    /// <summary>The key of a name as articles write it; empty where the name holds no letter or digit.</summary>
    public static string Of(string name)
    {
        var words = Words(name);
        return string.Join(' ', words);
    }

    internal static List<string> Words(string name)
    {
        var words = new List<string>();
        foreach (var range in name.AsSpan().SplitAny(' ', '\t', '\n', '\r', '\u00A0', ','))
        {
            var word = Bare(name.AsSpan(range));
            if (word.Length > 0 && words.Count < MostWords)
            {
                words.Add(NameFolding.Fold(word));
            }
        }

        Clean(words);
        return words;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        while (word.Length > 0 && !char.IsLetterOrDigit(word[0]) && word[0] != '@' && !char.IsSurrogate(word[0]))
        {
            word = word[1..];
        }

        while (word.Length > 0 && !char.IsLetterOrDigit(word[^1]) && word[^1] != '.' && !char.IsSurrogate(word[^1]))
        {
            word = word[..^1];
        }

        return word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;
    }

    private static void Clean(List<string> words)
    {
        while (words.Count > 1 && (words[0] is "the" || NameLexicon.Find(words[0]) is { } title && title.Is(WordClass.Honorific)
            && !title.Is(WordClass.GivenName) && (words.Count > 2 || title.Meanings.Length == 0 || words[0].Length < 4)))
        {
            words.RemoveAt(0);
        }

        words.RemoveAll(word => word is "sr");
        for (var i = words.Count - 2; i > 0; i--)
        {
            if (words[i].Length == 1)
            {
                words.RemoveAt(i);
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            words[i] = Transliterated(words[i]);
        }
    }

    // "Zelenskyy", "Zelenskiy", "Zelenskii": the ending of one Slavic adjective.
    private static string Transliterated(string word) =>
        word.Length > 6 && (word.EndsWith("skyy", StringComparison.Ordinal) || word.EndsWith("skiy", StringComparison.Ordinal)
            || word.EndsWith("skii", StringComparison.Ordinal) || word.EndsWith("skyi", StringComparison.Ordinal) || word.EndsWith("skij", StringComparison.Ordinal))
            ? string.Concat(word.AsSpan(0, word.Length - 2), "y")
            : word;
}
