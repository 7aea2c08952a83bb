namespace Bot.News.Answers.Asked;

/// <summary>How the words that were asked for stand in a quotation.</summary>
public enum AskedWording
{
    /// <summary>In a row, as what the speaker says.</summary>
    Said,

    /// <summary>In a row, but the speaker denies them, asks, supposes them, or tells that others say so.</summary>
    Mentioned,

    /// <summary>Only words near them.</summary>
    Near,
}
