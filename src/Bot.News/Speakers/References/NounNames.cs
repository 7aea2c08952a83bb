using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>What things of a noun are called: clubs "United", unions "Brotherhood".</summary>
internal static class NounNames
{
    private static readonly WordRows Nouns = new("Speakers.Lexicon.noun-names.txt");

    /// <summary>Whether the list has a noun.</summary>
    public static bool Knows(ReadOnlySpan<char> noun) => Nouns.Find(noun) is not null;

    /// <summary>Whether a name, in lower case, has a word of such things.</summary>
    public static bool Fit(ReadOnlySpan<char> noun, string[] parts)
    {
        var names = Nouns.Find(noun).AsSpan(1);
        foreach (var part in parts)
        {
            if (names.Contains(part))
            {
                return true;
            }
        }

        return false;
    }
}
