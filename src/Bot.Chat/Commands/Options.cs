using Bot.Chat.Catalogue;
using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static OptionDefinition Outlet { get; } =
        new("outlet", "Only what this outlet published", Completion: Completion.Outlets);

    public static OptionDefinition PageNumber { get; } =
        new(Page.Option, "Which page", Kind: OptionKind.Number, IsHidden: true);
}
