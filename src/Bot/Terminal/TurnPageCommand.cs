using Bot.Chat.Replies;
using RadLine;

namespace Bot.Terminal;

/// <summary>Page Down and Page Up: asks for the neighbouring page of the last answer; does nothing where there is none.</summary>
/// <param name="number">The number behind which the prompt keeps a way to turn, or null.</param>
/// <param name="turn">Which way.</param>
internal sealed class TurnPageCommand(Func<PageTurn, int?> number, PageTurn turn) : LineEditorCommand
{
    public override void Execute(LineEditorContext context)
    {
        if (number(turn) is not { } typed)
        {
            return;
        }

        context.Buffer.Clear(0, context.Buffer.Length);
        context.Buffer.MoveHome();
        context.Buffer.Insert(typed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        context.Submit(SubmitAction.Submit);
    }
}
