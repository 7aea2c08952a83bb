namespace Bot.Settings;

/// <summary>The section <c>Terminal</c>: the prompt.</summary>
internal sealed class TerminalOptions : ICheckedOptions
{
    public static string Section => "Terminal";

    /// <summary>Whether to give a prompt where standard input is a terminal.</summary>
    public bool Prompt { get; set; } = true;

    public IEnumerable<string> Faults() => [];
}
