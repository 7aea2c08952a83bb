using System.Collections.Frozen;

namespace Bot.News.Text;

/// <summary>Words of one root that the stemmer keeps apart: "Russia" and "Russian", "win" and "won", "child" and "children".</summary>
internal static class WordFamilies
{
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Families =
        Read("Text.word-families.txt", "Text.irregular-verbs.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stems of a stem's relatives, without the stem itself; empty where none is known.</summary>
    public static ReadOnlySpan<string> RelativesOf(ReadOnlySpan<char> stem) =>
        Families.TryGetValue(stem, out var relatives) ? relatives : [];

    private static FrozenDictionary<string, string[]> Read(params string[] lists) => lists
        .SelectMany(WordList.Lines)
        .Select(line => line.Split(' ').Select(Stemmer.Stem).Distinct().ToArray())
        .SelectMany(family => family.Select(stem => (Stem: stem, Relatives: family.Where(other => other != stem))))
        .GroupBy(member => member.Stem, member => member.Relatives, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(relatives => relatives).Distinct().ToArray(), StringComparer.Ordinal);
}
