using Bot.News.Quotes;

namespace Bot.Chat.Replies;

/// <summary>
/// Who spoke, in a sentence of the bot's own. A name stays as it is; of other words ("one man", "The dictionary") the first letter is as the
/// sentence needs it.
/// </summary>
internal static class SpeakerRun
{
    private static readonly string[] Determiners = ["the ", "a ", "an ", "his ", "her ", "its ", "their ", "one ", "two ", "some ", "many ", "several ", "another "];

    /// <summary>At the beginning of a sentence.</summary>
    public static Run Opening(Speaker speaker) => Run.Strong(speaker.IsNamed ? speaker.Name : char.ToUpperInvariant(speaker.Name[0]) + speaker.Name[1..]);

    /// <summary>Within a sentence.</summary>
    public static Run Within(Speaker speaker) =>
        Run.Strong(!speaker.IsNamed && Array.Exists(Determiners, word => speaker.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            ? char.ToLowerInvariant(speaker.Name[0]) + speaker.Name[1..]
            : speaker.Name);
}
