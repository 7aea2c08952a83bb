using Bot.Settings;

namespace Bot.Storage;

/// <summary>The section <c>Storage</c>: where the bot remembers, and for how long.</summary>
internal sealed class StorageOptions : ICheckedOptions
{
    public static string Section => "Storage";

    /// <summary>The folder of the database; made where it is missing. Empty: what comes in is forgotten at the end.</summary>
    public string Path { get; set; } = "";

    /// <summary>The most articles from feeds that are kept, the latest stored; 0 for all.</summary>
    public int MostArticles { get; set; } = 100_000;

    /// <summary>How many days an article from a feed is kept; 0 for ever.</summary>
    public int MostDays { get; set; }

    public bool IsEnabled => Path.Length > 0;

    public string Database => System.IO.Path.Combine(Path, "bot.db");

    public IEnumerable<string> Faults()
    {
        if (MostArticles < 0)
        {
            yield return $"Storage:MostArticles is {MostArticles}; it takes a number from 1, or 0 for all.";
        }

        if (MostDays < 0)
        {
            yield return $"Storage:MostDays is {MostDays}; it takes a number of days, or 0 for ever.";
        }

        if (IsEnabled && Obstacle() is { } obstacle)
        {
            yield return $"Storage:Path is \"{Path}\", which cannot be used: {obstacle}";
        }
    }

    private string? Obstacle()
    {
        try
        {
            Directory.CreateDirectory(Path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }
}
