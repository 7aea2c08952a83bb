using System.Collections.Immutable;

namespace Bot.Chat.Replies;

/// <summary>What the bot says: blocks without markup. Each chat renders them and escapes for itself, once.</summary>
/// <param name="Blocks">In reading order; never empty.</param>
/// <param name="Actions">What can be asked next, as buttons or keys; may be empty.</param>
/// <param name="Tone">Whether this is an answer, an honest "nothing found", or a refusal of bad input.</param>
public sealed record Reply(ImmutableArray<Block> Blocks, ImmutableArray<ReplyAction> Actions, ReplyTone Tone = ReplyTone.Answer)
{
    /// <summary>A refusal in one sentence, said plainly and with what to do instead.</summary>
    public static Reply Refusal(string sentence) => new([TextBlock.Of(sentence)], [], ReplyTone.Refusal);
}

/// <summary>What kind of reply it is.</summary>
public enum ReplyTone
{
    /// <summary>Something was found.</summary>
    Answer,

    /// <summary>Nothing was found, and the reply says so.</summary>
    Nothing,

    /// <summary>The question could not be understood or taken.</summary>
    Refusal,
}

/// <summary>Something that can be asked next.</summary>
/// <param name="Label">A few words for a button, at most 40 characters: "Next page".</param>
/// <param name="Invocation">The command that it runs.</param>
public sealed record ReplyAction(string Label, Invocation Invocation)
{
    /// <summary>Whether it leads to a neighbouring page of the same answer: a chat then puts that in the answer's place, and
    /// has keys for it.</summary>
    public PageTurn Turn { get; init; }
}

/// <summary>Where an action leads in a long answer.</summary>
public enum PageTurn
{
    /// <summary>To another answer.</summary>
    None,

    /// <summary>To the page before.</summary>
    Previous,

    /// <summary>To the page after.</summary>
    Next,
}
