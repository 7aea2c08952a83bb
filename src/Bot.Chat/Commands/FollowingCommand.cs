using System.Globalization;
using Bot.Chat.Catalogue;
using Bot.Chat.Following;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary><c>/following</c>: what the channel follows; those who manage it remove.</summary>
internal sealed class FollowingCommand : ChatCommand
{
    private const int PageSize = 10;
    private const string RemoveOption = "remove";

    public override CommandDefinition Definition { get; } = new(
        "following",
        "What this channel follows; end some of it",
        "/following",
        [
            new OptionDefinition(RemoveOption, "The number in the list of what to follow no longer", Kind: OptionKind.Number),
            Options.PageNumber,
        ])
    {
        IsForChannels = true,
    };

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        if (context is not { Channel: { } channel, Follows: { } store })
        {
            return CommandResult.Refusal("Only channels of a chat where I can write follow something, such as those in a Discord server.");
        }

        try
        {
            return new CommandResult(null, invocation[RemoveOption] is { } number ? Remove(store, channel, number) : List(store, channel, invocation));
        }
        catch (IOException e)
        {
            return CommandResult.Refusal($"What is followed is out of reach: {e.Message}.");
        }
    }

    private static Reply Remove(IFollowStore store, ChatChannel channel, string number)
    {
        if (!channel.AskerMayManage)
        {
            return Refusals.NotTheirChannel;
        }

        var id = long.Parse(number, CultureInfo.InvariantCulture);
        var known = store.Follows().FirstOrDefault(follow => follow.Channel == channel.Id && follow.Id == id);
        return known is not null && store.Unfollow(channel.Id, id)
            ? new Reply(
                [TextBlock.Of("This channel no longer follows ", Run.Strong(known.InWords), ".")],
                [new ReplyAction("All that is followed", Invocation.Of("following"))])
            : Reply.Refusal($"This channel follows nothing with the number {number}; /following shows the numbers.");
    }

    private static Reply List(IFollowStore store, ChatChannel channel, Invocation invocation)
    {
        var here = store.Follows().Where(follow => follow.Channel == channel.Id).ToList();
        if (here.Count == 0)
        {
            return new Reply([TextBlock.Of("This channel follows nothing. ", Run.Code("/follow"), " starts it.")], [], ReplyTone.Nothing);
        }

        var page = Page.Of([.. here], invocation, PageSize);
        return new Reply(
            [
                new HeadingBlock($"This channel follows{page.Place}"),
                new ListBlock([.. page.Items.Select(Item)]),
                .. channel.Obstacle is { } obstacle ? [TextBlock.Of(obstacle)] : Array.Empty<Block>(),
            ],
            [.. page.Actions(invocation), .. channel.AskerMayManage ? page.Items.Select(End) : []]);
    }

    private static ListItem Item(Follow follow) => new(
        string.Create(CultureInfo.InvariantCulture, $"{follow.Id}. {follow.InWords}"), [$"since {Days.Write(follow.Since)}"]);

    private static ReplyAction End(Follow follow) => new(
        string.Create(CultureInfo.InvariantCulture, $"End {follow.Id}"),
        Invocation.Of("following", (RemoveOption, follow.Id.ToString(CultureInfo.InvariantCulture))));
}
