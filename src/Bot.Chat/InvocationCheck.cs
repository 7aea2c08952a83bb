using System.Collections.Immutable;
using System.Globalization;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;

namespace Bot.Chat;

/// <summary>Holds an invocation against the definition of its command.</summary>
internal static class InvocationCheck
{
    /// <summary>What is wrong with it, or null.</summary>
    public static Reply? Refuse(Invocation invocation, CommandCatalogue catalogue)
    {
        if (catalogue.Find(invocation.Command)?.Definition is not { } definition)
        {
            return Refusals.UnknownCommand(invocation.Command, catalogue);
        }

        foreach (var (name, value) in invocation.Options)
        {
            if (definition.Option(name) is not { } option)
            {
                return Refusals.Of($"/{definition.Name} has no option \"{Refusals.Short(name)}\".", definition);
            }

            if (RefuseValue(definition, option, value) is { } refusal)
            {
                return refusal;
            }
        }

        var missing = definition.Options.FirstOrDefault(o => o.IsRequired && Typing.Clean(invocation[o.Name] ?? "").Length == 0);
        return missing is null ? null : Refusals.Of($"/{definition.Name} needs {missing.Name}: {LowerFirst(missing.Description)}.", definition);
    }

    /// <summary>The same invocation with clean values; those that are empty are left out.</summary>
    public static Invocation Clean(Invocation invocation, CommandCatalogue catalogue)
    {
        var clean = invocation.Options.ToImmutableSortedDictionary(o => o.Key, o => Typing.Clean(o.Value), StringComparer.Ordinal);
        return new Invocation(
            catalogue.Find(invocation.Command)!.Definition.Name,
            clean.RemoveRange(clean.Where(o => o.Value.Length == 0).Select(o => o.Key)));
    }

    private static Reply? RefuseValue(CommandDefinition definition, OptionDefinition option, string value)
    {
        if (value.Length > NewsDesk.MostCharacters)
        {
            return Refusals.Of(
                $"That is {value.Length.ToString("N0", CultureInfo.InvariantCulture)} characters for \"{option.Name}\"; I take up to "
                + $"{NewsDesk.MostCharacters.ToString("N0", CultureInfo.InvariantCulture)}. Try the part that matters.",
                definition);
        }

        var clean = Typing.Clean(value);
        if (clean.Length == 0)
        {
            return null;
        }

        return option.Kind switch
        {
            OptionKind.Choice when !option.Choices.Contains(clean, StringComparer.OrdinalIgnoreCase) =>
                Refusals.Of($"\"{option.Name}\" takes {string.Join(", ", option.Choices)}.", definition),
            OptionKind.Day when Days.Read(clean) is null =>
                Refusals.Of($"\"{option.Name}\" takes a day, such as 2026-11-23.", definition),
            OptionKind.Number when !(int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1) =>
                Refusals.Of($"\"{option.Name}\" takes a whole number from 1.", definition),
            OptionKind.Text when option.IsRequired && !Typing.HasWords(clean) =>
                Refusals.Of($"I find no words in \"{Refusals.Short(clean)}\".", definition),
            _ => null,
        };
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
