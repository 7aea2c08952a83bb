namespace Bot.News.Text;

/// <summary>Words that carry no topic: they count in a wording, not in a search.</summary>
public static class StopWords
{
    private static readonly WordTable Words = WordList.Table("Text.stopwords.txt");

    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) => Words.Contains(folded);
}
