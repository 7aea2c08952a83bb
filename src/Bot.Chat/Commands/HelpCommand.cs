using Bot.Chat.Catalogue;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary><c>/help</c>: every command with an example.</summary>
internal sealed class HelpCommand : ChatCommand
{
    public override CommandDefinition Definition { get; } = new("help", "What you can ask, with examples", "/help", []);

    public override CommandResult Answer(Invocation invocation, ChatContext context) => new(null, new Reply(
        [
            TextBlock.Of("Ask about the news. Every sentence I show stands in an article, word for word."),
            new ListBlock([.. (context.Channel is null ? context.Catalogue.WithoutChannels : context.Catalogue.Definitions).Select(Item)]),
        ],
        []));

    private static ListItem Item(CommandDefinition definition) =>
        new(Run.Code(definition.Example), [$"{definition.Description}{Named(definition)}"]);

    private static string Named(CommandDefinition definition)
    {
        var named = definition.Options.Where(option => !option.IsHidden && option != definition.Leading).Select(option => $"{option.Name}:");
        var list = string.Join(" ", named);
        return list.Length == 0 ? "" : $" (also {list})";
    }
}
