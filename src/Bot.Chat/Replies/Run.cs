namespace Bot.Chat.Replies;

/// <summary>How a run of text is to be shown.</summary>
public enum RunStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>The part that matches what was asked, or a word that carries the sentence.</summary>
    Strong,

    /// <summary>Something to type, to the letter.</summary>
    Code,
}

/// <summary>A run of text in one style. The text is raw: it may hold anything, and each chat escapes it.</summary>
public readonly record struct Run(string Text, RunStyle Style = RunStyle.Plain)
{
    public static implicit operator Run(string text) => new(text);

    public static Run Strong(string text) => new(text, RunStyle.Strong);

    public static Run Code(string text) => new(text, RunStyle.Code);
}
