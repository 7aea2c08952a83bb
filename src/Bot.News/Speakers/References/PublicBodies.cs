using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Words in the names of public bodies.</summary>
internal static class PublicBodies
{
    private static readonly WordRows Words = new("Speakers.Lexicon.public-bodies.txt");

    /// <summary>Whether a name has such a word.</summary>
    public static bool IsIn(string[] parts) => Array.Exists(parts, part => Words.Find(part) is not null);

    /// <summary>Whether the word is one, and whether articles call such a body an agency.</summary>
    public static (bool IsBody, bool IsAgency) Find(string part) => Words.Find(part) is { } row ? (true, row[1] is "a") : default;
}
