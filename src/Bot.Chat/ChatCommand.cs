using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Feeds;
using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Chat;

/// <summary>A command: its definition, and the two functions words -> Answer -> Reply.</summary>
public abstract class ChatCommand
{
    public abstract CommandDefinition Definition { get; }

    /// <summary>Answers an invocation whose options were checked against the definition.</summary>
    public abstract CommandResult Answer(Invocation invocation, ChatContext context);
}

/// <summary>What a command works on.</summary>
/// <param name="Index">The snapshot that this one answer is taken from.</param>
/// <param name="Earlier">What articles no longer say.</param>
/// <param name="Now">The time of asking.</param>
/// <param name="Version">The program's version, for <c>/about</c>.</param>
/// <param name="Catalogue">All commands, for <c>/help</c>.</param>
/// <param name="Feeds">What the bot follows, or null where it follows nothing.</param>
/// <param name="AskerMayManage">Whether the asker may change what the bot does for everybody.</param>
/// <param name="Follows">What channels follow, or null where none can.</param>
/// <param name="Channel">The channel that it was asked in, or null where the bot cannot write there unasked.</param>
/// <param name="Status">How the parts of the program are doing, for <c>/about</c>.</param>
public sealed record ChatContext(
    IndexSnapshot Index, IndexSnapshot Earlier, DateTimeOffset Now, string Version, CommandCatalogue Catalogue, IFeedList? Feeds, bool AskerMayManage,
    IFollowStore? Follows, ChatChannel? Channel, ImmutableArray<StatusLine> Status);

/// <summary>The answer as a value, and the reply that says it.</summary>
/// <param name="Answer">Null where there is nothing to know: help, a refusal.</param>
/// <param name="Reply">What every chat shows.</param>
public sealed record CommandResult(Answer? Answer, Reply Reply)
{
    public static CommandResult Refusal(string sentence) => new(null, Reply.Refusal(sentence));
}
