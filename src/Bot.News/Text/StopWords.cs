using System.Collections.Frozen;

namespace Bot.News.Text;

/// <summary>Words that carry no topic: they count in a wording, not in a search.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = WordList.Set("Text.stopwords.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
