using System.Globalization;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/about</c>: what the bot has, and what it keeps.</summary>
internal sealed class AboutCommand : ChatCommand
{
    public override CommandDefinition Definition { get; } = new("about", "What I have, and what I keep", "/about", []);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var counts = context.Index.Counts;
        return new CommandResult(new AboutAnswer(counts, context.Version), new Reply(
            [
                TextBlock.Of(
                    "I answer with sentences from articles, word for word, and the names behind them. "
                    + "I write nothing myself, and when nobody said it, I say so."),
                new ListBlock(
                [
                    Line("Articles", Number(counts.Articles)),
                    Line("Sentences", Number(counts.Sentences)),
                    Line("Quotations", Number(counts.Quotations)),
                    Line("Speakers", Number(counts.Speakers)),
                    Line("Oldest article", Day(counts.Oldest)),
                    Line("Newest article", Day(counts.Newest)),
                    .. context.Status.Select(part => Line(part.Part, part.State)),
                    Line("Version", context.Version),
                    Line("Stored", $"the articles and what stands in them{(context.Follows is null ? "" : ", and what channels follow")}; nothing about the people who ask"),
                ]),
            ],
            []));
    }

    private static ListItem Line(string term, string text) => new(term, [text]);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset? time) => time is { } known ? Days.Write(known) : "no date known";
}
