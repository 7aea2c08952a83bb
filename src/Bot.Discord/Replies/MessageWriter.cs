using System.Collections.Immutable;
using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Discord.Text;

namespace Bot.Discord.Replies;

/// <summary>A reply as a message: one card, a second one where the first is full, and an honest end where even that is
/// not enough.</summary>
internal sealed class MessageWriter(ButtonIds buttons)
{
    /// <summary>More than a message can hold, for each takes up a character at least.</summary>
    private const int MostAtoms = DiscordLimits.AllEmbeds + 1;

    private const string Blank = "…";
    /// <summary>As many as fit into one row.</summary>
    private const int MostContexts = DiscordLimits.ButtonsInRow;

    /// <summary>How much of a passage its button repeats where there are several.</summary>
    private const int ContextWords = 24;

    private const string Context = "Context";
    private const string ShowEveryone = "Show everyone";
    private const string More = "\n… There is more than Discord shows in one message.";

    /// <param name="reply">What to say.</param>
    /// <param name="shared">Where only the asker sees it: what "show everyone" asks again; otherwise null.</param>
    /// <param name="offerContext">Whether passages get a button for what stands around them.</param>
    public DiscordMessage Write(Reply reply, Invocation? shared = null, bool offerContext = true)
    {
        var (title, blocks) = reply.Blocks is [HeadingBlock heading, _, ..]
            ? (MarkdownWriter.Take([.. Markdown.Atoms(heading.Text).Take(DiscordLimits.EmbedTitle + 1)], 0, DiscordLimits.EmbedTitle, out _), reply.Blocks.RemoveAt(0))
            : (null, reply.Blocks);
        title = string.IsNullOrWhiteSpace(title) ? null : title;
        return new DiscordMessage(Embeds(title, [.. ReplyMarkdown.Of(blocks).Take(MostAtoms)], Colour(reply.Tone)), Buttons(reply, shared, offerContext));
    }

    private static ImmutableArray<DiscordEmbed> Embeds(string? title, List<Atom> text, uint colour)
    {
        var first = MarkdownWriter.Take(text, 0, DiscordLimits.EmbedDescription, out var next);
        var embed = new DiscordEmbed(title, string.IsNullOrWhiteSpace(first) ? Blank : first, colour);
        if (next == text.Count)
        {
            return [embed];
        }

        next = SkipBlanks(text, next);
        var room = DiscordLimits.AllEmbeds - (title?.Length ?? 0) - embed.Description.Length - More.Length;
        var second = MarkdownWriter.Take(text, next, Math.Min(room, DiscordLimits.EmbedDescription - More.Length), out var end);
        second = end < text.Count ? second + More : second;
        return string.IsNullOrWhiteSpace(second) ? [embed] : [embed, new DiscordEmbed(null, second, colour)];
    }

    private ImmutableArray<DiscordButton> Buttons(Reply reply, Invocation? shared, bool offerContext) =>
    [
        .. reply.Actions
            .Select(action => new DiscordButton(Label(action.Label), buttons.IdOf(action.Invocation)))
            .Concat(offerContext ? Contexts(reply) : [])
            .DistinctBy(button => button.Id)
            .Take((DiscordLimits.ButtonsInRow * DiscordLimits.Rows) - 1),
        .. shared is null ? [] : new[] { new DiscordButton(ShowEveryone, buttons.ShareIdOf(shared)) },
    ];

    private IEnumerable<DiscordButton> Contexts(Reply reply)
    {
        var passages = reply.Blocks.OfType<PassageBlock>().Take(MostContexts).ToList();
        return passages.Select(passage => new DiscordButton(
            passages.Count == 1 ? Context : Label($"{Context}: “{Graphemes.Cut(passage.PlainText.ReplaceLineEndings(" "), ContextWords)}”"),
            buttons.IdOf(PassageAddress.Of(passage))));
    }

    private static string Label(string text)
    {
        var label = Graphemes.Cut(text.ReplaceLineEndings(" "), DiscordLimits.ButtonLabel).Trim();
        return label.Length == 0 ? Blank : label;
    }

    private static int SkipBlanks(List<Atom> text, int at)
    {
        while (at < text.Count && text[at].IsBlank)
        {
            at++;
        }

        return at;
    }

    private static uint Colour(ReplyTone tone) => tone switch
    {
        ReplyTone.Answer => 0x2F6F9F,
        ReplyTone.Nothing => 0x8A8F98,
        _ => 0xB58900,
    };
}
