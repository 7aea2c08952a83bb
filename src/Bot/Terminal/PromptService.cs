using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Hosting;
using RadLine;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>The prompt: reads a line, answers it, until the person leaves or the program stops.</summary>
/// <param name="keys">Where key strokes come from; null for the console's own.</param>
internal sealed class PromptService(
    NewsDesk desk, StartReport report, IHostApplicationLifetime lifetime, IAnsiConsole console,
    ILogger<PromptService> log, IInputSource? keys = null) : BackgroundService
{
    private static readonly string[] Farewells = ["/quit", "/exit", "quit", "exit"];

    private Reply? _last;

    /// <summary>Whether somebody sits at a terminal that can be edited in.</summary>
    public static bool IsPossible(IAnsiConsole console) => !Console.IsInputRedirected && LineEditor.IsSupported(console);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var line in await report.Lines.WaitAsync(stoppingToken))
        {
            console.WriteLine(line);
        }

        console.WriteLine("Type /help for what you can ask, Tab completes, Ctrl-C ends.");
        var editor = Editor();
        while (!stoppingToken.IsCancellationRequested)
        {
            console.WriteLine();
            var line = await editor.ReadLine(stoppingToken);
            if (stoppingToken.IsCancellationRequested)
            {
                console.WriteLine();
                return;
            }

            if (Farewells.Contains(line?.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                lifetime.StopApplication();
                return;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                Answer(line);
            }
        }
    }

    private LineEditor Editor()
    {
        var editor = new LineEditor(console, keys) { Prompt = new LineEditorPrompt("[bold]>[/]"), MultiLine = false };
        editor.KeyBindings.Add(ConsoleKey.Tab, () => new CompleteLineCommand(line => desk.CompleteLine(line), 1));
        editor.KeyBindings.Add(ConsoleKey.Tab, ConsoleModifiers.Shift, () => new CompleteLineCommand(line => desk.CompleteLine(line), -1));
        editor.KeyBindings.Add(ConsoleKey.UpArrow, () => new PreviousHistoryCommand());
        editor.KeyBindings.Add(ConsoleKey.DownArrow, () => new NextHistoryCommand());
        editor.KeyBindings.Add(ConsoleKey.PageDown, () => new TurnPageCommand(NumberOf, PageTurn.Next));
        editor.KeyBindings.Add(ConsoleKey.PageUp, () => new TurnPageCommand(NumberOf, PageTurn.Previous));
        return editor;
    }

    private void Answer(string line)
    {
        try
        {
            _last = Chosen(line) is { } action ? desk.Run(action.Invocation, mayManage: true).Reply : desk.RunLine(line, mayManage: true).Reply;
            console.WriteLine();
            TerminalReply.Write(console, _last);
            WriteActions(_last);
        }
        catch (Exception e)
        {
            var id = Guid.NewGuid().ToString("N")[..8];
            log.LogError(e, "A command failed ({Id}): {Line}", id, line);
            console.WriteLine($"Something went wrong here; the log has it as {id}.");
        }
    }

    /// <summary>The action behind a bare number.</summary>
    private ReplyAction? Chosen(string line) =>
        int.TryParse(line, out var number) && number >= 1 && number <= _last?.Actions.Length ? _last.Actions[number - 1] : null;

    private int? NumberOf(PageTurn turn) =>
        _last?.Actions.Index().Where(action => action.Item.Turn == turn).Select(action => (int?)action.Index + 1).FirstOrDefault();

    private void WriteActions(Reply reply)
    {
        if (!reply.Actions.IsEmpty)
        {
            console.WriteLine();
            console.Write(new Paragraph(
                string.Join("   ", reply.Actions.Select((action, i) => $"{i + 1}: {TerminalText.Safe(action.Label)}")),
                new Style(Color.Teal)));
            console.WriteLine();
        }
    }
}
