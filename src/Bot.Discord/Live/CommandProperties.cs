using Bot.Chat;
using Bot.Chat.Catalogue;
using Bot.Discord.Localisation;
using Bot.Discord.Messages;
using Bot.Discord.Text;
using Discord;

namespace Bot.Discord.Live;

/// <summary>The catalogue of commands as Discord's slash commands, and the commands in the menu of a message.</summary>
internal static class CommandProperties
{
    /// <summary>An option of every command in Discord alone: who sees the answer.</summary>
    public const string Visibility = "visible-to";

    /// <summary>Its values: only the asker, or everyone who sees the channel.</summary>
    public const string Me = "me", Everyone = "everyone";

    /// <summary>For every server and for people who took the bot to themselves, in servers and private messages.</summary>
    public static ApplicationCommandProperties[] Global(CommandCatalogue catalogue) =>
    [
        .. catalogue.Definitions.Select(definition => Build(Slash(definition)
            .WithContextTypes(IsForServers(definition) ? [InteractionContextType.Guild] : Contexts)
            .WithIntegrationTypes(IsForServers(definition) ? [ApplicationIntegrationType.GuildInstall] : Installs))),
        .. MessageCommand.All.Select(command => Menu(command).WithContextTypes(Contexts).WithIntegrationTypes(Installs).Build()),
    ];

    /// <summary>For one server; contexts are only for global commands.</summary>
    public static ApplicationCommandProperties[] OfServer(CommandCatalogue catalogue) =>
    [
        .. catalogue.Definitions.Select(definition => Build(Slash(definition))),
        .. MessageCommand.All.Select(command => Menu(command).Build()),
    ];

    private static bool IsForServers(CommandDefinition definition) => definition.IsForManagers || definition.IsForChannels;

    private static InteractionContextType[] Contexts =>
        [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel];

    private static ApplicationIntegrationType[] Installs =>
        [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

    /// <summary>Without the empty lists of subcommands that Discord.Net would send and Discord does not describe.</summary>
    private static SlashCommandProperties Build(SlashCommandBuilder builder)
    {
        var command = builder.Build();
        if (command.Options.IsSpecified)
        {
            command.Options.Value.ForEach(option => option.Options = null);
        }

        return command;
    }

    private static MessageCommandBuilder Menu(MessageCommand command) =>
        new MessageCommandBuilder().WithName(command.Name).WithNameLocalizations(Translations.Names(command.Name));

    // Those who may manage the server decide who else may.
    private static SlashCommandBuilder Slash(CommandDefinition definition) => new SlashCommandBuilder()
        .WithDefaultMemberPermissions((definition.IsForManagers, definition.IsForChannels) switch
        {
            (false, _) => null,
            (_, true) => GuildPermission.ManageChannels,
            _ => GuildPermission.ManageGuild,
        })
        .WithName(definition.Name)
        .WithDescription(Graphemes.Cut(definition.Description, DiscordLimits.Description))
        .WithNameLocalizations(Translations.Names(definition.Name))
        .WithDescriptionLocalizations(Translations.Descriptions(definition.Name))
        .AddOptions(
        [
            .. definition.Options
                .Where(option => !option.IsHidden)
                .OrderByDescending(option => option.IsRequired)
                .Select(option => Option(option, $"{definition.Name}.{option.Name}")),
            VisibleTo(),
        ]);

    private static SlashCommandOptionBuilder VisibleTo() => new SlashCommandOptionBuilder()
        .WithName(Visibility)
        .WithDescription("Who sees the answer")
        .WithNameLocalizations(Translations.Names(Visibility))
        .WithDescriptionLocalizations(Translations.Descriptions(Visibility))
        .WithType(ApplicationCommandOptionType.String)
        .WithRequired(false)
        .AddChoice(Me, Me, Translations.Names($"{Visibility}.{Me}"))
        .AddChoice(Everyone, Everyone, Translations.Names($"{Visibility}.{Everyone}"));

    private static SlashCommandOptionBuilder Option(OptionDefinition definition, string key)
    {
        var option = new SlashCommandOptionBuilder()
            .WithName(definition.Name)
            .WithDescription(Graphemes.Cut(definition.Description, DiscordLimits.Description))
            .WithNameLocalizations(Translations.Names(key))
            .WithDescriptionLocalizations(Translations.Descriptions(key))
            .WithRequired(definition.IsRequired);
        return definition.Kind switch
        {
            OptionKind.Choice => definition.Choices.Aggregate(
                option.WithType(ApplicationCommandOptionType.String),
                (with, choice) => with.AddChoice(choice, choice, Translations.Names($"{key}.{choice}"))),
            OptionKind.Number => option.WithType(ApplicationCommandOptionType.Integer).WithMinValue(1),
            _ => option.WithType(ApplicationCommandOptionType.String)
                .WithMaxLength(Math.Min(NewsDesk.MostCharacters, DiscordLimits.OptionLength))
                .WithAutocomplete(definition.Completion != Completion.None),
        };
    }
}
