namespace Bot.Discord.Replies;

/// <summary>What a button does when it is pressed.</summary>
/// <param name="Line">The command line that it runs, or the address of the passage that it shows the context of.</param>
/// <param name="Effect">Where the answer goes.</param>
internal readonly record struct ButtonAction(string Line, ButtonEffect Effect);

/// <summary>Where the answer of a button goes.</summary>
internal enum ButtonEffect
{
    /// <summary>Into a message of its own, seen by those who see the one that the button is under.</summary>
    Answer,

    /// <summary>In place of the message that the button is under.</summary>
    TurnPage,

    /// <summary>Into a message of its own that everyone sees.</summary>
    ShowEveryone,

    /// <summary>Into a message of its own, as with <see cref="Answer"/>: what stands around a passage.</summary>
    ShowContext,
}
