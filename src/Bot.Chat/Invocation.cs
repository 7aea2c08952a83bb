using System.Collections.Immutable;
using System.Text;

namespace Bot.Chat;

/// <summary>A command with its options as somebody gave them: not yet checked.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Options">By option name.</param>
public sealed record Invocation(string Command, ImmutableSortedDictionary<string, string> Options)
{
    public static Invocation Of(string command, params ReadOnlySpan<(string Name, string? Value)> options)
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in options)
        {
            if (!string.IsNullOrEmpty(value))
            {
                given[name] = value;
            }
        }

        return new Invocation(command, given.ToImmutable());
    }

    /// <summary>An option's value, or null where it was not given.</summary>
    public string? this[string option] => Options.GetValueOrDefault(option);

    /// <summary>The line that a person would type for this: <c>/quotes by:"Javad Zarif" page:2</c>.</summary>
    public string ToLine()
    {
        var line = new StringBuilder("/").Append(Command);
        foreach (var (name, value) in Options)
        {
            line.Append(' ').Append(name).Append(":\"").Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return line.ToString();
    }
}
