using System.CommandLine;

namespace Bot.Verbs;

/// <summary>What all verbs share.</summary>
/// <param name="configuredArticles">The configured folder or file.</param>
/// <param name="database">The configured database, or null where there is none.</param>
internal sealed class VerbOptions(Func<string> configuredArticles, Func<string?> database)
{
    public Option<string?> Articles { get; } = CreateArticles();

    public Option<bool> JsonLinesIn { get; } = new("--jsonl") { Description = "answer JSON lines from standard input" };

    public string ConfiguredArticles => configuredArticles();

    public string? Database => database();

    private static Option<string?> CreateArticles()
    {
        var articles = new Option<string?>("--articles")
        {
            Description = "a folder or a file of articles, instead of the configured folder",
            HelpName = "PATH",
        };
        articles.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && !Path.Exists(path))
            {
                result.AddError($"--articles is \"{path}\", and there is no such file or folder.");
            }
        });
        return articles;
    }
}
