using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>Names of social networks.</summary>
internal static class Platforms
{
    private static readonly WordTable Words = WordList.Table("Speakers.Lexicon.platforms.txt");

    public static bool Has(ReadOnlySpan<char> word) => Words.Contains(word);
}
