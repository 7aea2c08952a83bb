using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.News.Index;

namespace Bot.Chat;

/// <summary>What somebody who is typing may want to say.</summary>
internal static class Completions
{
    /// <summary>Values for one option.</summary>
    public static ImmutableArray<string> OfOption(
        CommandCatalogue catalogue, IndexSnapshot index, string command, string option, string typed)
    {
        var found = catalogue.Find(command)?.Definition.Option(option);
        return found is null ? [] : Values(found, index, typed);
    }

    /// <summary>Whole lines that begin as typed: commands first, then the values of the option that is being typed.</summary>
    public static ImmutableArray<string> OfLine(CommandCatalogue catalogue, IndexSnapshot index, string line)
    {
        if (line.Length == 0 || line[0] != '/' || line.Length > NewsDesk.MostCharacters)
        {
            return [];
        }

        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            return [.. catalogue.WithoutChannels
                .Where(d => d.Name.StartsWith(line[1..], StringComparison.OrdinalIgnoreCase))
                .Select(d => d.Options.Any(o => !o.IsHidden) ? $"/{d.Name} " : $"/{d.Name}")];
        }

        if (catalogue.Find(line[1..blank])?.Definition is not { } definition)
        {
            return [];
        }

        var (option, start) = OptionBeingTyped(definition, line, blank + 1);
        if (option is null)
        {
            return [];
        }

        var values = Values(option, index, line[start..].TrimStart('"'));
        var isLeading = start == blank + 1;
        var names = NamesOf(definition, line);
        return [.. values.Select(v => line[..start] + (isLeading ? v : Quote(v))).Concat(names).Take(NewsDesk.MostCompletions)];
    }

    private static IEnumerable<string> NamesOf(CommandDefinition definition, string line)
    {
        var word = line.LastIndexOf(' ') + 1;
        return definition.Options
            .Where(o => !o.IsHidden && o != definition.Leading && o.Name.StartsWith(line[word..], StringComparison.OrdinalIgnoreCase)
                && !line.Contains($" {o.Name}:", StringComparison.OrdinalIgnoreCase))
            .Select(o => $"{line[..word]}{o.Name}:");
    }

    private static (OptionDefinition? Option, int Start) OptionBeingTyped(CommandDefinition definition, string line, int words)
    {
        var best = (Option: definition.Leading, Start: words);
        foreach (var option in definition.Options)
        {
            var at = line.LastIndexOf($" {option.Name}:", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + option.Name.Length + 2 > best.Start)
            {
                best = (option, at + option.Name.Length + 2);
            }
        }

        return best;
    }

    private static ImmutableArray<string> Values(OptionDefinition option, IndexSnapshot index, string typed)
    {
        var prefix = Typing.Clean(typed);
        if (prefix.Length > NewsDesk.MostCharacters)
        {
            return [];
        }

        return option.Completion switch
        {
            _ when option.Kind == OptionKind.Choice =>
                [.. option.Choices.Where(c => c.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))],
            Completion.Speakers => index.CompleteSpeaker(prefix, NewsDesk.MostCompletions),
            Completion.Outlets => index.CompleteOutlet(prefix, NewsDesk.MostCompletions),
            Completion.Titles => index.CompleteTitle(prefix, NewsDesk.MostCompletions),
            _ => [],
        };
    }

    private static string Quote(string value) =>
        value.Contains(' ', StringComparison.Ordinal) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
