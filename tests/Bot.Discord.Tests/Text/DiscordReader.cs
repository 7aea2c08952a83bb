using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Discord.Tests.Text;

/// <summary>Reads markdown the way Discord's clients do, as far as is known from their rules, and says what a reader sees and
/// what came alive. Where clients differ, this takes the reading that brings more to life.</summary>
internal static partial class DiscordReader
{
    private static readonly (string Name, Regex Rule)[] Inline =
    [
        ("code", CodeSpan()), ("spoiler", Spoiler()), ("bold", Bold()), ("underline", Underline()), ("italics", Italics()),
        ("strike", Strike()), ("masked link", MaskedLink()), ("mention", Mention()), ("everyone", Everyone()), ("emoji", Emoji()),
        ("timestamp", Timestamp()), ("shortcode", Shortcode()), ("scheme", OtherScheme()),
    ];

    /// <param name="Visible">What a reader sees, without markup.</param>
    /// <param name="Alive">What is more than text: "mention &lt;@1>", in order.</param>
    /// <param name="Links">The addresses that can be clicked, in order.</param>
    public sealed record Reading(string Visible, IReadOnlyList<string> Alive, IReadOnlyList<string> Links);

    public static Reading Read(string markdown)
    {
        var (visible, alive, links) = (new StringBuilder(), new List<string>(), new List<string>());
        var lineStart = true;
        for (var at = 0; at < markdown.Length;)
        {
            if (IsEscape(markdown, at))
            {
                visible.Append(markdown[at + 1]);
                at += 2;
                lineStart = false;
                continue;
            }

            if (Link().Match(markdown, at) is { Success: true } link)
            {
                var address = link.Groups["bracketed"].Success ? link.Groups["bracketed"].Value : link.Value;
                links.Add(address);
                visible.Append(address);
                at += link.Length;
                lineStart = false;
                continue;
            }

            alive.AddRange(AliveAt(markdown, at, lineStart));
            visible.Append(markdown[at]);
            lineStart = markdown[at] == '\n' || (lineStart && markdown[at] == ' ');
            at++;
        }

        return new Reading(visible.ToString(), alive, links);
    }

    private static bool IsEscape(string markdown, int at) =>
        markdown[at] == '\\' && at + 1 < markdown.Length && !char.IsAsciiLetterOrDigit(markdown[at + 1]) && !char.IsWhiteSpace(markdown[at + 1]);

    private static IEnumerable<string> AliveAt(string markdown, int at, bool lineStart)
    {
        if (lineStart && LineStart().Match(markdown, at) is { Success: true } marker)
        {
            yield return $"line start {marker.Value}";
        }

        foreach (var (name, rule) in Inline)
        {
            if (rule.Match(markdown, at) is { Success: true } match)
            {
                yield return $"{name} {match.Value}";
            }
        }
    }

    [GeneratedRegex(@"\G(`+)([\s\S]*?[^`])\1(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\G\|\|([\s\S]+?)\|\|")]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"\G\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\G__((?:\\[\s\S]|[^\\])+?)__(?!_)")]
    private static partial Regex Underline();

    [GeneratedRegex(@"\G(?:_((?:__|\\[\s\S]|[^\\_])+?)_|\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*))")]
    private static partial Regex Italics();

    [GeneratedRegex(@"\G~~([\s\S]+?)~~")]
    private static partial Regex Strike();

    [GeneratedRegex(@"\G\[((?:\\.|[^\]\\])*)\]\(\s*<?[^)]*>?\s*\)")]
    private static partial Regex MaskedLink();

    [GeneratedRegex(@"\G<(?:@[!&]?\d+|#\d+|/[^:>]+:\d+|id:\w+|sound:[^>]+|[+@][^>]+|[^: >]+@[^>]+)>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\G@(?:everyone|here)")]
    private static partial Regex Everyone();

    [GeneratedRegex(@"\G<a?:\w+:\d+>")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\G<t:-?\d+(?::[tTdDfFR])?>")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"\G:[^\s:\\]+:")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\G(?:steam|discord|ftp|file|javascript|data|tel|mailto|sms):\S", RegexOptions.IgnoreCase)]
    private static partial Regex OtherScheme();

    [GeneratedRegex(@"\G(?:#{1,3}|-#|[-*+]|\d+[.)]|>>?>?)\s")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\G(?:<(?<bracketed>[^: >\s]+:/[^ >\s]+)>|https?://[^\s<]+[^<.,:;""'\]\s])", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
