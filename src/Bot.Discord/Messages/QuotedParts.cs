using System.Text.RegularExpressions;

namespace Bot.Discord.Messages;

/// <summary>Finds, in somebody's message, the words that are marked as somebody else's.</summary>
internal static partial class QuotedParts
{
    /// <summary>A shorter one names a thing more often than it quotes.</summary>
    private const int ShortestQuotation = 12;

    /// <summary>More parts than this are not looked at.</summary>
    private const int MostParts = 5;

    /// <summary>What to look for, best first: the longest quotation, the other ones, then the whole text.</summary>
    public static IEnumerable<string> Of(string message)
    {
        var text = WithoutMarkup(message);
        var lines = string.Join(' ', QuotedLines().Matches(message).Select(match => WithoutMarkup(match.Groups[1].Value)));
        return Marked().Matches(text)
            .Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value)
            .Append(lines)
            .Select(part => part.Trim())
            .Where(part => part.Length >= ShortestQuotation)
            .OrderByDescending(part => part.Length)
            .Append(text.Trim())
            .Distinct()
            .Take(MostParts);
    }

    /// <summary>The words of a message: mentions, emoji and the signs of markdown are no words.</summary>
    private static string WithoutMarkup(string message) => Signs().Replace(Tags().Replace(message, " "), "");

    [GeneratedRegex("“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex("^>{1,3} (.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedLines();

    [GeneratedRegex("<[^<>\n]{1,200}>|https?://\\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("[*_~`|\\\\]|^(?:>{1,3}|#{1,3}|-#) ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Signs();
}
