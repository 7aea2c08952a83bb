using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>Which words mean the same country: "Spain", "Spanish", "Spaniard".</summary>
internal static class Nations
{
    private static readonly string[][] Lines = [.. WordList.Lines("Speakers.Lexicon.nations.txt").Select(line => line.Split(' '))];

    private static readonly WordTable Words = new([.. Lines.SelectMany(line => line)]);

    private static readonly int[] Places = [.. Lines.SelectMany((line, place) => line.Select(_ => place))];

    /// <summary>A number for the country of a word; -1 where it means none.</summary>
    public static int Of(ReadOnlySpan<char> word) => Words.Find(word) is >= 0 and var place ? Places[place] : -1;

    /// <summary>Whether the name of a people means one of it: "the Spaniard", "the Serb"; "the French" and "the Chinese" are many.</summary>
    public static bool IsOne(ReadOnlySpan<char> name) =>
        name is "Czech" or "Swiss" || !(name.EndsWith("s") || name.EndsWith("sh") || name.EndsWith("ch") || name.EndsWith("ese") || name.EndsWith("ic"));
}
