namespace Bot.News.Speakers.References;

/// <summary>Looks for the words of a phrase in a name: "the center" is one of the National Centers, "the organization" may call itself an Organisation.</summary>
internal static class NameWords
{
    public static bool Has(string[] parts, ReadOnlySpan<char> word)
    {
        foreach (var part in parts)
        {
            if (IsForm(word, part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of a text is that of a name, which is in lower case.</summary>
    public static bool IsForm(ReadOnlySpan<char> word, string part)
    {
        if (part.Length != word.Length && !(part.Length == word.Length + 1 && part[^1] == 's'))
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var letter = char.ToLowerInvariant(word[i]);
            if (letter != part[i] && !(letter is 's' or 'z' && part[i] is 's' or 'z') && !(i > 0 && i >= word.Length - 2 && letter is 'e' or 'r' && part[i] is 'e' or 'r'))
            {
                return false;
            }
        }

        return true;
    }
}
