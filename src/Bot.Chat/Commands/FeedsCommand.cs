using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Feeds;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary><c>/feeds</c>: what the bot follows and how that goes; managers add and remove.</summary>
internal sealed class FeedsCommand : ChatCommand
{
    private const int PageSize = 10;
    private const string ListAction = "list", AddAction = "add", RemoveAction = "remove";

    public override CommandDefinition Definition { get; } = new(
        "feeds",
        "The feeds that I follow; add one or remove it",
        "/feeds",
        [
            new OptionDefinition("action", "What to do", Kind: OptionKind.Choice, Choices: [ListAction, AddAction, RemoveAction]),
            new OptionDefinition("feed", "Address of a feed or of a page that links to one; for remove, a number of the list will do"),
            Options.PageNumber,
        ])
    {
        IsForManagers = true,
    };

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var action = invocation["action"]?.ToLowerInvariant() ?? ListAction;
        if (action == ListAction)
        {
            return List(invocation, context);
        }

        if (!context.AskerMayManage)
        {
            return CommandResult.Refusal(
                "What I follow is changed by whoever runs me: in the terminal, on the page from my own machine, with \"bot feeds\", "
                + "or in a Discord server with the permission Manage Server.");
        }

        if (context.Feeds is not { } feeds)
        {
            return CommandResult.Refusal("Feeds can be changed while the bot runs, or with \"bot feeds\".");
        }

        if (invocation["feed"] is not { } feed)
        {
            return new CommandResult(null, Refusals.Of($"Which one? /feeds {action} needs an address.", Definition));
        }

        var change = action == AddAction ? feeds.Add(feed) : feeds.Remove(feed);
        return change.IsMade
            ? new CommandResult(
                new FeedsAnswer(context.Index.Counts.Articles, feeds.List()),
                new Reply([TextBlock.Of(change.Sentence)], [new ReplyAction("All feeds", Invocation.Of("feeds"))]))
            : CommandResult.Refusal(change.Sentence);
    }

    private static CommandResult List(Invocation invocation, ChatContext context)
    {
        var answer = new FeedsAnswer(context.Index.Counts.Articles, context.Feeds?.List() ?? []);
        if (answer.Feeds.IsEmpty)
        {
            return new CommandResult(answer, new Reply(
                [TextBlock.Of("I follow no feeds. ", Run.Code("/feeds add https://example.org/feed"), " starts it.")], [], ReplyTone.Nothing));
        }

        var read = answer.Feeds.Count(feed => feed.IsRead);
        var page = Page.Of(answer.Feeds, invocation, PageSize);
        return new CommandResult(answer, new Reply(
            [
                new HeadingBlock($"{Counting.Of(answer.Feeds.Length, "feed")}{page.Place}"),
                .. read == answer.Feeds.Length ? [] : new[] { TextBlock.Of($"The first import is under way: {read} of {Counting.Of(answer.Feeds.Length, "feed")} read.") },
                new ListBlock([.. page.Items.Select(Item)]),
            ],
            [.. page.Actions(invocation)]));
    }

    private static ListItem Item(FeedListing feed) => new(
        $"{feed.Number}. {Refusals.Short(feed.Name)}", [Run.Code(Refusals.Short(feed.Address)), $" {feed.State}"]);
}
