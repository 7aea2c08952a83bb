using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Names;

/// <summary>The folded words of a name, by which names are compared.</summary>
internal static class NameParts
{
    public static string[] Of(WordSequence words, ParsedName name)
    {
        var parts = new List<string>(Math.Max(0, name.End - name.NameFirst));
        for (var i = name.NameFirst; i < name.End; i++)
        {
            if (!words[i].IsMark && !words[i].Is(WordClass.Suffix))
            {
                Add(parts, words.Letters(i), name.Kind);
            }
        }

        return [.. parts];
    }

    // "Roemam-ul Haq" is Roemam, "Roe-ul-Haq" Roe: what a particle joins to a name is a word of its own.
    private static void Add(List<string> parts, ReadOnlySpan<char> word, MentionKind kind)
    {
        if (kind == MentionKind.Organisation)
        {
            parts.Add(NameFolding.Fold(word));
            return;
        }

        if (IsInitialed(word))
        {
            parts.Add(NameFolding.Fold(word[..2]));
            word = word[2..];
        }

        word = WordScanner.WithoutParticle(word);
        while (word.IndexOf('-') is > 1 and var hyphen && IsParticle(word[(hyphen + 1)..]))
        {
            parts.Add(NameFolding.Fold(word[..hyphen]));
            word = word[Math.Min(word.Length, hyphen + 4)..];
        }

        if (!word.IsEmpty)
        {
            parts.Add(NameFolding.Fold(word));
        }
    }

    /// <summary>"K.Roe": an initial with no space behind it.</summary>
    public static bool IsInitialed(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[1] == '.' && char.IsUpper(word[0]) && char.IsUpper(word[2]) && char.IsLower(word[3]) && word.LastIndexOf('.') == 1;

    // "ul", "ul-Haq"
    private static bool IsParticle(ReadOnlySpan<char> rest) =>
        (rest.IndexOf('-') is >= 0 and var next ? rest[..next] : rest) is "ul" or "ur" or "ud" or "us" or "uz" or "al" or "el";
}
