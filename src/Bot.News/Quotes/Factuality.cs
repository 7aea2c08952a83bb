namespace Bot.News.Quotes;

/// <summary>Whether the text says that the words were said. Only what is asserted may be served as somebody's words.</summary>
public enum Factuality
{
    /// <summary>"She said the plan failed."</summary>
    Asserted,

    /// <summary>"She did not say", "declined to say", "never claimed".</summary>
    Negated,

    /// <summary>Future, conditional or asked for: "will say", "if she says", "might argue".</summary>
    Hypothetical,
}
