using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Verbs for putting out a document: "released", "filed", "wrote".</summary>
internal static class IssueVerbs
{
    private static readonly WordTable Verbs = WordList.Table("Speakers.Lexicon.issue-verbs.txt");

    public static bool Has(ReadOnlySpan<char> word) => Verbs.Contains(word);
}
