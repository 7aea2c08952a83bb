using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;
using Bot.News.Summaries;

namespace Bot.Chat.Commands;

/// <summary><c>/summary</c>: an article, a topic or the latest news in a few verbatim sentences.</summary>
internal sealed class SummaryCommand : ChatCommand
{
    public override CommandDefinition Definition { get; } = new(
        "summary",
        "The news about a topic or an article, in a few sentences as they were written",
        "/summary irbil length:short",
        [
            new OptionDefinition("about", "A topic or an article; nothing for the latest news", Completion: Completion.Titles),
            new OptionDefinition("length", "How long: 2, 4 or 7 sentences", Kind: OptionKind.Choice, Choices: ["short", "medium", "long"]),
            new OptionDefinition("order", "Newest first, or in the order of events", Kind: OptionKind.Choice, Choices: ["newest", "events"]),
            Options.By,
            Options.Outlet,
            Options.Since,
            Options.Until,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var about = invocation["about"];
        var answer = Summary.Answer(context.Index, new SummaryQuestion(
            about, Length(invocation["length"]), context.Now, Options.LimitsOf(invocation), Order(invocation["order"])));
        return new CommandResult(answer, answer.Sentences.IsEmpty ? Nothing(answer, about) : Sentences(answer, about));
    }

    private static SummaryLength Length(string? typed) =>
        typed is null ? SummaryLength.Medium : Enum.Parse<SummaryLength>(typed, ignoreCase: true);

    private static SummaryOrder Order(string? typed) =>
        typed is null ? SummaryOrder.Usual : Enum.Parse<SummaryOrder>(typed, ignoreCase: true);

    private static Reply Nothing(SummaryAnswer answer, string? about) => new(
        [
            .. Understood.Line(answer.Understood),
            TextBlock.Of(about is null
                ? answer.Understood.IsEmpty ? "There are no articles yet." : "There is no such article."
                : $"I looked through {Counting.Articles(answer.ArticlesSearched)}, and none is about “{Refusals.Short(about)}”."),
        ],
        [], ReplyTone.Nothing);

    private static Reply Sentences(SummaryAnswer answer, string? about)
    {
        var heading = answer.About is { } document
            ? PassageBlocks.Source(document.Article).Title
            : about is null ? "The latest news" : $"The news about “{Refusals.Short(about)}”";
        return new Reply([.. Understood.Line(answer.Understood), new HeadingBlock(heading), .. answer.Sentences.Select(PassageBlocks.Of)], []);
    }
}
