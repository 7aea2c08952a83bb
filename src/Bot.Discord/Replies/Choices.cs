using Bot.Discord.Text;

namespace Bot.Discord.Replies;

/// <summary>Completions within Discord's limits: what is too long is cut between characters, and still finds what it began.</summary>
internal static class Choices
{
    public static IReadOnlyList<(string Name, string Value)> Of(IEnumerable<string> values) =>
    [
        .. values
            .Select(value => value.ReplaceLineEndings(" ").Trim())
            .Select(value => (Name: Graphemes.Cut(value, DiscordLimits.ChoiceName), Value: Graphemes.Beginning(value, DiscordLimits.ChoiceValue)))
            .Where(choice => !string.IsNullOrWhiteSpace(choice.Name) && !string.IsNullOrWhiteSpace(choice.Value))
            .DistinctBy(choice => choice.Value)
            .Take(DiscordLimits.Choices),
    ];
}
