using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/follow</c>: a channel is told when a new article quotes a person or is about a topic.</summary>
internal sealed class FollowCommand : ChatCommand
{
    /// <summary>How much a channel may follow, and all channels together.</summary>
    private const int MostOfChannel = 25, MostOfAll = 5_000;

    /// <summary>The longest name or topic, in UTF-16 code units.</summary>
    private const int MostCharacters = 200;

    private const int MostSuggestions = 5;

    public override CommandDefinition Definition { get; } = new(
        "follow",
        "Tell this channel when a new article quotes a person or is about a topic",
        "/follow by:Zarif about:war",
        [
            new OptionDefinition("by", "The person or organisation", Completion: Completion.Speakers),
            new OptionDefinition("about", "A topic; without a person, all its words stand in one sentence or in the title"),
        ])
    {
        IsForManagers = true,
        IsForChannels = true,
    };

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        if (context is not { Channel: { } channel, Follows: { } store })
        {
            return CommandResult.Refusal("I can follow something only for a channel of a chat where I can write, such as one in a Discord server.");
        }

        if (Refuse(invocation, channel) is { } refusal)
        {
            return new CommandResult(null, refusal);
        }

        var (by, about) = (invocation["by"], invocation["about"]);
        var known = by is null ? null : QuotesBy.Answer(context.Index, new QuotesQuestion(by));
        if (known is { Speaker: null, Suggestions.IsEmpty: false })
        {
            return new CommandResult(null, WhichOne(known.Suggestions, about));
        }

        try
        {
            return new CommandResult(null, Follow(store, channel.Id, known?.Speaker ?? by, about, isKnown: known is not { Speaker: null }, context.Now));
        }
        catch (IOException e)
        {
            return CommandResult.Refusal($"That could not be stored: {e.Message}.");
        }
    }

    private Reply? Refuse(Invocation invocation, ChatChannel channel)
    {
        var (by, about) = (invocation["by"], invocation["about"]);
        return (by, about) switch
        {
            _ when channel.Obstacle is { } obstacle => Reply.Refusal(obstacle),
            _ when !channel.AskerMayManage => Refusals.NotTheirChannel,
            (null, null) => Refusals.Of("Whom or what? Give a person, a topic, or both.", Definition),
            _ when by?.Length > MostCharacters || about?.Length > MostCharacters =>
                Refusals.Of($"That is too long: a name or a topic has up to {MostCharacters} characters.", Definition),
            _ when (by is not null && !Typing.HasWords(by)) || (about is not null && !Typing.HasWords(about)) =>
                Refusals.Of("I find no words in that.", Definition),
            _ => null,
        };
    }

    private static Reply WhichOne(ImmutableArray<string> names, string? about) => new(
        [TextBlock.Of("Several people are called that, or nearly so. Which one?")],
        [.. names.Take(MostSuggestions).Select(name => new ReplyAction(Refusals.Label(name), Invocation.Of("follow", ("by", name), ("about", about))))],
        ReplyTone.Nothing);

    private static Reply Follow(IFollowStore store, string channel, string? by, string? about, bool isKnown, DateTimeOffset now)
    {
        var all = store.Follows();
        var here = all.Where(follow => follow.Channel == channel).ToList();
        if (here.Find(follow => IsSame(follow.By, by) && IsSame(follow.About, about)) is { } known)
        {
            return Reply.Refusal($"This channel follows {known.InWords} already.");
        }

        if (here.Count >= MostOfChannel || all.Count >= MostOfAll)
        {
            return Reply.Refusal(here.Count >= MostOfChannel
                ? $"This channel follows {MostOfChannel} things already; /following removes some."
                : "So much is followed already that I can take no more.");
        }

        var added = store.Follow(channel, by, about, now);
        return new Reply(
            [
                TextBlock.Of("This channel follows ", Run.Strong(added.InWords), " from now on: I write here when a new article has something, once a minute at most."),
                .. isKnown ? Array.Empty<Block>() : [TextBlock.Of("Nobody is quoted under that name so far; I wait for it as you wrote it.")],
                .. store.IsLasting ? Array.Empty<Block>() : [TextBlock.Of("I keep no database, so I forget this when I am started again.")],
            ],
            [new ReplyAction("All that is followed", Invocation.Of("following"))]);
    }

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
