using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>Words that tell the name of a newspaper, channel, agency or site.</summary>
internal static class MediaNames
{
    private static readonly WordTable Words = WordList.Table("Speakers.Lexicon.media-names.txt");

    public static bool Has(ReadOnlySpan<char> word) => Words.Contains(word);

    public static bool HasAny(string[] parts) => Array.Exists(parts, part => Words.Contains(part));
}
