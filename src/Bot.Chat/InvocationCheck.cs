using System.Collections.Immutable;
using System.Globalization;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat;

/// <summary>Holds an invocation against the definition of its command.</summary>
internal static class InvocationCheck
{
    /// <summary>What is wrong with it, or null.</summary>
    /// <param name="now">Days such as "last week" count from here.</param>
    public static Reply? Refuse(Invocation invocation, CommandCatalogue catalogue, DateTimeOffset now)
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

            if (RefuseValue(definition, option, value, now) is { } refusal)
            {
                return refusal;
            }
        }

        var missing = definition.Options.FirstOrDefault(o => o.IsRequired && Typing.Clean(invocation[o.Name] ?? "").Length == 0);
        return missing is null ? null : Refusals.Of($"/{definition.Name} needs {missing.Name}: {LowerFirst(missing.Description)}.", definition);
    }

    /// <summary>
    /// The same invocation with clean values; those that are empty are left out, and days in words become days as numbers,
    /// so that a button below the answer means the same tomorrow.
    /// </summary>
    /// <param name="invocation">One that nothing is wrong with.</param>
    /// <param name="now">The same as for <see cref="Refuse"/>.</param>
    public static Invocation Clean(Invocation invocation, CommandCatalogue catalogue, DateTimeOffset now)
    {
        var definition = catalogue.Find(invocation.Command)!.Definition;
        var clean = invocation.Options.ToImmutableSortedDictionary(
            o => o.Key, o => Clean(definition.Option(o.Key)!, Typing.Clean(o.Value), now), StringComparer.Ordinal);
        return new Invocation(
            definition.Name,
            clean.RemoveRange(clean.Where(o => o.Value.Length == 0).Select(o => o.Key)));
    }

    private static string Clean(OptionDefinition option, string value, DateTimeOffset now) =>
        option.Kind is OptionKind.FirstDay or OptionKind.LastDay && WrittenDays.Read(value, now) is { } days
            ? Days.Number(option.Kind == OptionKind.FirstDay ? days.First : days.Last)
            : value;

    private static Reply? RefuseValue(CommandDefinition definition, OptionDefinition option, string value, DateTimeOffset now)
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
            OptionKind.FirstDay or OptionKind.LastDay when WrittenDays.Read(clean, now) is null =>
                Refusals.Of($"\"{option.Name}\" takes a day or a time, such as 2026-11-23, Tuesday, last week or March 2022.", definition),
            OptionKind.Number when !(int.TryParse(clean, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1) =>
                Refusals.Of($"\"{option.Name}\" takes a whole number from 1.", definition),
            OptionKind.Text when option.IsRequired && !Typing.HasWords(clean) =>
                Refusals.Of($"I find no words in \"{Refusals.Short(clean)}\".", definition),
            _ => null,
        };
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
