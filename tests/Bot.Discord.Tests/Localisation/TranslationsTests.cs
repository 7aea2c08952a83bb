using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Discord.Localisation;
using Bot.Discord.Messages;

namespace Bot.Discord.Tests.Localisation;

public sealed partial class TranslationsTests
{
    private const int Locales = 6;

    [Fact]
    public void Translations_EveryCommandAndOption_AreThereInEveryLanguage()
    {
        var named = Commands.Concat(MessageCommand.All.Select(command => command.Name));

        Assert.All(named, key => Assert.Equal(Locales, Translations.Names(key).Count));
        Assert.All(Commands.Where(key => !IsChoice(key)), key => Assert.Equal(Locales, Translations.Descriptions(key).Count));
    }

    [Fact]
    public void Translations_EveryKey_IsStillNeeded()
    {
        Assert.All(Translations.Keys, entry => Assert.Contains(entry.Key, Commands.Concat(MessageCommand.All.Select(command => command.Name))));
    }

    [Fact]
    public void Translations_EveryText_KeepsToDiscordsRules()
    {
        foreach (var key in Commands)
        {
            Assert.All(Translations.Names(key).Values, name =>
            {
                Assert.Matches(Name(), name);
                Assert.Equal(name.ToLowerInvariant(), name);
            });
            Assert.All(Translations.Descriptions(key).Values, description => Assert.InRange(description.Length, 1, 100));
        }

        Assert.All(MessageCommand.All, command => Assert.All(Translations.Names(command.Name).Values, name => Assert.InRange(name.Length, 1, 32)));
    }

    [Fact]
    public void Translations_OptionsOfOneCommand_AreToldApart()
    {
        foreach (var definition in CommandCatalogue.Standard.Definitions)
        {
            var options = definition.Options.Where(option => !option.IsHidden).Select(option => Translations.Names($"{definition.Name}.{option.Name}")).Append(Translations.Names("visible-to")).ToList();
            Assert.All(options[0].Keys, locale => Assert.Equal(options.Count, options.Select(names => names[locale]).Distinct().Count()));
        }
    }

    [Fact]
    public void Translations_Commands_AreToldApart()
    {
        var commands = CommandCatalogue.Standard.Definitions.Select(definition => Translations.Names(definition.Name)).ToList();

        Assert.All(commands[0].Keys, locale => Assert.Equal(commands.Count, commands.Select(names => names[locale]).Distinct().Count()));
    }

    private static IEnumerable<string> Commands => CommandCatalogue.Standard.Definitions
        .SelectMany(definition => definition.Options
            .Where(option => !option.IsHidden)
            .SelectMany(option => option.Choices.Select(choice => $"{option.Name}.{choice}").Prepend(option.Name))
            .Select(option => $"{definition.Name}.{option}")
            .Prepend(definition.Name))
        .Concat(["visible-to", "visible-to.me", "visible-to.everyone"]);

    private static bool IsChoice(string key) => key.Count(one => one == '.') == 2 || key.StartsWith("visible-to.", StringComparison.Ordinal);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex Name();
}
