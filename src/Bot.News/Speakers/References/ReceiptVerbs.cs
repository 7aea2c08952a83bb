using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Verbs for what somebody does to a document of others: "obtained", "seen", "analysed".</summary>
internal static class ReceiptVerbs
{
    private static readonly WordTable Verbs = WordList.Table("Speakers.Lexicon.receipt-verbs.txt");

    public static bool Has(ReadOnlySpan<char> word) => Verbs.Contains(word);
}
