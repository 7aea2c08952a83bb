using System.Globalization;
using Bot.Chat;
using Bot.Chat.Replies;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>Renders a reply for a terminal or for a file: wrapped, indented, coloured where there are colours.</summary>
internal static class TerminalReply
{
    private const int Indent = 2;
    private const int DeepIndent = 4;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Code = new(Color.Teal);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Match = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>Writes the reply.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="reply">What the bot says.</param>
    /// <param name="marks">Where there are no colours: what is put around the part that matches, or null for nothing.</param>
    public static void Write(IAnsiConsole console, Reply reply, string? marks = null)
    {
        marks = console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors ? marks : null;
        foreach (var (block, number) in reply.Blocks.Select((block, number) => (block, number)))
        {
            if (number > 0)
            {
                console.WriteLine();
            }

            WriteBlock(console, block, marks);
        }
    }

    private static void WriteBlock(IAnsiConsole console, Block block, string? marks)
    {
        switch (block)
        {
            case HeadingBlock heading:
                console.Write(new WrappedText(0).Append(TerminalText.Safe(heading.Text), Strong));
                break;
            case TextBlock text:
                console.Write(Runs(0, text.Runs, Strong));
                break;
            case ListBlock list:
                WriteList(console, list);
                break;
            case PassageBlock passage:
                WritePassage(console, passage, marks);
                break;
            default:
                throw new InvalidOperationException($"No way to show a {block.GetType().Name}.");
        }
    }

    private static void WriteList(IAnsiConsole console, ListBlock list)
    {
        foreach (var item in list.Items)
        {
            if (item.Term.Style == RunStyle.Code || item.Runs.IsEmpty)
            {
                console.Write(Runs(Indent, [item.Term], Strong));
                console.Write(Runs(DeepIndent, item.Runs, Strong));
            }
            else
            {
                console.Write(Runs(Indent, [item.Term, ": ", .. item.Runs], Strong));
            }
        }
    }

    private static void WritePassage(IAnsiConsole console, PassageBlock passage, string? marks)
    {
        console.Write(Runs(Indent, passage.Words, Match, marks));
        if (passage.Speaker is { } speaker)
        {
            console.Write(Speaker(speaker));
        }

        console.Write(Source("", passage.Source));
        foreach (var other in passage.AlsoIn)
        {
            console.Write(Source("also in ", other));
        }
    }

    private static WrappedText Speaker(Attribution speaker)
    {
        var line = new WrappedText(Indent).Append("— ");
        line.Append(TerminalText.Safe(speaker.Name ?? "unclear who"), speaker.Name is null ? Faint : Strong);
        if (speaker.Description is { } description)
        {
            line.Append(TerminalText.Safe($", {description}"));
        }

        return speaker.Cue is { } cue ? line.Append(TerminalText.Safe($" ({cue})"), Faint) : line;
    }

    private static WrappedText Source(string prefix, SourceLine source)
    {
        var day = source.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var parts = new[] { source.Title, source.Outlet, day, source.Url }.OfType<string>();
        return new WrappedText(DeepIndent).Append(TerminalText.Safe(prefix + string.Join(" · ", parts)), Faint);
    }

    private static WrappedText Runs(int left, IEnumerable<Run> runs, Style strong, string? marks = null)
    {
        var wrapped = new WrappedText(left);
        foreach (var run in runs)
        {
            var text = TerminalText.Safe(run.Text);
            wrapped.Append(
                run.Style == RunStyle.Strong && marks is not null ? marks + text + marks : text,
                run.Style switch { RunStyle.Strong => strong, RunStyle.Code => Code, _ => Style.Plain });
        }

        return wrapped;
    }
}
