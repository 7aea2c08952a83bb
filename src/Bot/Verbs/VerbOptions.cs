using System.CommandLine;

namespace Bot.Verbs;

/// <summary>What all verbs share.</summary>
internal sealed class VerbOptions(Func<string> configuredArticles)
{
    public Option<string?> Articles { get; } = new("--articles")
    {
        Description = "a folder or a file of articles, instead of the configured folder",
        HelpName = "PATH",
    };

    public Option<bool> JsonLinesIn { get; } = new("--jsonl") { Description = "answer JSON lines from standard input" };

    public string ConfiguredArticles => configuredArticles();
}
