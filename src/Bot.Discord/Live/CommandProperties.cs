using Bot.Chat;
using Bot.Chat.Catalogue;
using Bot.Discord.Text;
using Discord;

namespace Bot.Discord.Live;

/// <summary>The catalogue of commands as Discord's slash commands.</summary>
internal static class CommandProperties
{
    /// <summary>A day: 2026-11-23.</summary>
    private const int DayLength = 10;

    /// <summary>For every server and for people who took the bot to themselves, in servers and private messages.</summary>
    public static ApplicationCommandProperties[] Global(CommandCatalogue catalogue) =>
    [
        .. catalogue.Definitions.Select(definition => Build(Builder(definition)
            .WithContextTypes(InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel)
            .WithIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall))),
    ];

    /// <summary>For one server; contexts are only for global commands.</summary>
    public static ApplicationCommandProperties[] OfServer(CommandCatalogue catalogue) =>
        [.. catalogue.Definitions.Select(definition => Build(Builder(definition)))];

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

    private static SlashCommandBuilder Builder(CommandDefinition definition) => new SlashCommandBuilder()
        .WithName(definition.Name)
        .WithDescription(Graphemes.Cut(definition.Description, DiscordLimits.Description))
        .AddOptions([.. definition.Options.Where(option => !option.IsHidden).OrderByDescending(option => option.IsRequired).Select(Option)]);

    private static SlashCommandOptionBuilder Option(OptionDefinition definition)
    {
        var option = new SlashCommandOptionBuilder()
            .WithName(definition.Name)
            .WithDescription(Graphemes.Cut(definition.Description, DiscordLimits.Description))
            .WithRequired(definition.IsRequired);
        return definition.Kind switch
        {
            OptionKind.Choice => definition.Choices.Aggregate(
                option.WithType(ApplicationCommandOptionType.String), (with, choice) => with.AddChoice(choice, choice)),
            OptionKind.Number => option.WithType(ApplicationCommandOptionType.Integer).WithMinValue(1),
            OptionKind.Day => option.WithType(ApplicationCommandOptionType.String).WithMinLength(DayLength).WithMaxLength(DayLength),
            _ => option.WithType(ApplicationCommandOptionType.String)
                .WithMaxLength(Math.Min(NewsDesk.MostCharacters, DiscordLimits.OptionLength))
                .WithAutocomplete(definition.Completion != Completion.None),
        };
    }
}
