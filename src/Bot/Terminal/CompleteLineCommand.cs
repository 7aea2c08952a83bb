using RadLine;

namespace Bot.Terminal;

/// <summary>Tab: turns the line into what it could go on as; again for the next possibility.</summary>
/// <param name="complete">Whole lines, best first, for what is typed.</param>
/// <param name="step">1 for the next possibility, -1 for the one before.</param>
internal sealed class CompleteLineCommand(Func<string, IReadOnlyList<string>> complete, int step) : LineEditorCommand
{
    private const string StateKey = "complete-line";

    public override void Execute(LineEditorContext context)
    {
        var buffer = context.Buffer;
        var cycle = context.GetState(StateKey, () => new Cycle());
        // A single possibility was taken the first time: Tab goes on from there.
        if (cycle.Lines.Count < 2 || cycle.Current != buffer.Content)
        {
            cycle.Lines = [.. complete(buffer.Content).Where(line => line != buffer.Content)];
            cycle.At = step > 0 ? -1 : 0;
        }

        if (cycle.Lines.Count == 0)
        {
            return;
        }

        cycle.At = (cycle.At + step + cycle.Lines.Count) % cycle.Lines.Count;
        buffer.Clear(0, buffer.Length);
        buffer.MoveHome();
        buffer.Insert(cycle.Current);
        buffer.MoveEnd();
        context.SetState(StateKey, cycle);
    }

    private sealed class Cycle
    {
        public IReadOnlyList<string> Lines { get; set; } = [];

        public int At { get; set; }

        public string Current => Lines[At];
    }
}
