namespace Bot.Settings;

/// <summary>The section <c>Articles</c>: where the news is.</summary>
internal sealed class ArticlesOptions : ICheckedOptions
{
    public static string Section => "Articles";

    /// <summary>A folder, or a file of articles; a relative path counts from the working folder, then from the program's.</summary>
    public string Path { get; set; } = "seeds";

    /// <summary>Whether files that are added, changed or removed while the bot runs are noticed.</summary>
    public bool Watch { get; set; } = true;

    /// <summary>The path that is meant: as given where it exists, else beside the program.</summary>
    public string ResolvedPath =>
        System.IO.Path.Exists(Path) ? Path : System.IO.Path.Combine(AppContext.BaseDirectory, Path);

    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Path))
        {
            yield return "Articles:Path is empty; name a folder or a file of articles.";
        }
        else if (!System.IO.Path.Exists(ResolvedPath))
        {
            yield return $"Articles:Path is \"{Path}\", and there is no such file or folder.";
        }
    }
}
