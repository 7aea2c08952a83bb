using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Words in the names of public bodies.</summary>
internal static class PublicBodies
{
    private static readonly string[][] Lines = [.. WordList.Lines("Speakers.Lexicon.public-bodies.txt").Select(line => line.Split(' '))];

    private static readonly WordTable Words = new([.. Lines.Select(line => line[0])]);

    /// <summary>Whether a name has such a word.</summary>
    public static bool IsIn(string[] parts) => Array.Exists(parts, part => Words.Contains(part));

    /// <summary>Whether the word is one, and whether articles call such a body an agency.</summary>
    public static (bool IsBody, bool IsAgency) Find(string part) => Words.Find(part) is >= 0 and var place ? (true, Lines[place][1] is "a") : default;
}
