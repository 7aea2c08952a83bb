using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/articles</c>: the newest or best-matching articles, each with its first sentence.</summary>
internal sealed class ArticlesCommand : ChatCommand
{
    private const int PageSize = 5;

    public override CommandDefinition Definition { get; } = new(
        "articles",
        "The newest articles, or those about a topic",
        "/articles ballistic missiles",
        [
            new OptionDefinition("about", "A topic; nothing for the newest", Completion: Completion.Titles),
            new OptionDefinition("by", "Only articles that quote this person", Completion: Completion.Speakers),
            Options.Outlet,
            Options.Since,
            Options.Until,
            Options.PageNumber,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var about = invocation["about"];
        var answer = ArticlesAbout.Answer(context.Index, new ArticlesQuestion(about, context.Now, Options.LimitsOf(invocation)));
        return new CommandResult(answer, answer.Articles.IsEmpty ? Nothing(answer, about) : Articles(answer, invocation, about));
    }

    /// <summary>An article as a line of a list.</summary>
    public static ListItem Item(Article article)
    {
        var source = PassageBlocks.Source(article);
        var where = string.Join(", ", new[] { source.Outlet, source.Published is { } day ? Days.Write(day) : null, source.Url }.OfType<string>());
        return new ListItem(source.Title, where.Length == 0 ? [] : [where]);
    }

    private static Reply Nothing(ArticlesAnswer answer, string? about) => new(
        [
            .. Understood.Line(answer.Understood),
            TextBlock.Of(about is null
                ? answer.Understood.IsEmpty ? "There are no articles yet." : "There is no such article."
                : $"I looked through {Counting.Articles(answer.ArticlesSearched)}, and none is about “{Refusals.Short(about)}”."),
        ],
        [], ReplyTone.Nothing);

    private static Reply Articles(ArticlesAnswer answer, Invocation invocation, string? about)
    {
        var page = Page.Of(answer.Articles, invocation, PageSize);
        var what = about is null ? "The newest articles" : $"Articles about “{Refusals.Short(about)}”";
        return new Reply(
            [
                .. Understood.Dropped(answer.GaveWay),
                .. Understood.Line(answer.Understood),
                new HeadingBlock(what + page.Place),
                .. page.Items.Select(PassageBlocks.Of),
            ],
            [.. page.Actions(invocation)]);
    }
}
