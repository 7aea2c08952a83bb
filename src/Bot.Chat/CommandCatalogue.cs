using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Commands;

namespace Bot.Chat;

/// <summary>Every command, once for all chats.</summary>
public sealed class CommandCatalogue
{
    private CommandCatalogue(ImmutableArray<ChatCommand> commands) => Commands = commands;

    /// <summary>The commands of this version, in the order that <c>/help</c> shows them.</summary>
    public static CommandCatalogue Standard { get; } = new(
    [
        new WhoSaidCommand(), new SummaryCommand(), new AskCommand(), new QuotesCommand(),
        new ArticlesCommand(), new FollowCommand(), new FollowingCommand(), new FeedsCommand(), new AboutCommand(), new HelpCommand(),
    ]);

    public ImmutableArray<ChatCommand> Commands { get; }

    public IEnumerable<CommandDefinition> Definitions => Commands.Select(command => command.Definition);

    /// <summary>Without the commands for channels: for a chat of one person with the bot.</summary>
    public IEnumerable<CommandDefinition> WithoutChannels => Definitions.Where(definition => !definition.IsForChannels);

    /// <summary>The command of that name, in any case, or null.</summary>
    public ChatCommand? Find(string name) => Commands.FirstOrDefault(
        command => command.Definition.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
