using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>Words in the names of firms.</summary>
internal static class FirmNames
{
    private static readonly WordTable Words = WordList.Table("Speakers.Lexicon.firm-names.txt");

    public static bool Has(ReadOnlySpan<char> word) => Words.Contains(word);
}
