namespace Bot.News.Text;

/// <summary>
/// The Snowball English stemmer (Porter2), as defined by https://snowballstem.org/algorithms/english/stemmer.html at
/// version 3.0. Works in place on one folded word; letters outside a to z count as consonants.
/// </summary>
public static class Stemmer
{
    private static readonly (string Word, string Stem)[] Exceptions =
    [
        ("skis", "ski"), ("skies", "sky"), ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"),
        ("only", "onli"), ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"),
        ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
    ];

    /// <summary>Beginnings after which the first region starts, whatever vowels follow.</summary>
    private static readonly string[] Beginnings =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        Span<char> letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        return letters[..Stem(letters)].ToString();
    }

    /// <summary>Stems a lower-case word in place and gives the stem's length, never more than the word's.</summary>
    public static int Stem(Span<char> word)
    {
        foreach (var (exception, stem) in Exceptions)
        {
            if (word.SequenceEqual(exception))
            {
                stem.CopyTo(word);
                return stem.Length;
            }
        }

        return word.Length < 3 ? word.Length : new StemmerSteps(word, Beginnings).Run();
    }
}
