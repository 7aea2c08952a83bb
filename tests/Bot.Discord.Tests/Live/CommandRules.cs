using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Discord.Tests.Live;

/// <summary>Discord's documented rules for commands, those that its description leaves out among them.</summary>
internal static partial class CommandRules
{
    private const int Slash = 1;

    public static void AssertHold(JsonArray commands)
    {
        Assert.Equal(commands.Count, commands.Select(command => $"{command!["type"]} {command["name"]}").Distinct().Count());
        var slash = commands.Where(command => ((int?)command!["type"] ?? Slash) == Slash).ToList();
        Assert.InRange(slash.Count, 0, 100);
        Assert.InRange(commands.Count - slash.Count, 0, 15);
        foreach (var command in slash)
        {
            AssertNamed(command!);
            Assert.InRange(Size(command!), 1, 8000);
            AssertOptions(command!["options"] as JsonArray ?? []);
        }

        Assert.All(commands.Except(slash), menu => Assert.All(Texts(menu!, "name"), name => Assert.InRange(Length(name), 1, 32)));
        Assert.All(commands.Except(slash), menu => Assert.Empty((string?)menu!["description"] ?? ""));
    }

    private static void AssertOptions(JsonArray options)
    {
        Assert.InRange(options.Count, 0, 25);
        Assert.Equal(options.Count, options.Select(option => (string)option!["name"]!).Distinct().Count());
        var required = options.Select(option => (bool?)option!["required"] == true).ToList();
        Assert.Equal(required.OrderDescending(), required);
        foreach (var option in options)
        {
            AssertNamed(option!);
            var choices = option!["choices"] as JsonArray ?? [];
            Assert.InRange(choices.Count, 0, 25);
            Assert.All(choices, choice => Assert.All(Texts(choice!, "name"), name => Assert.InRange(Length(name), 1, 100)));
            Assert.All(choices, choice => Assert.InRange(Length((string)choice!["value"]!), 1, 100));
            Assert.False(choices.Count > 0 && (bool?)option["autocomplete"] == true);
        }
    }

    private static void AssertNamed(JsonNode one)
    {
        Assert.All(Texts(one, "name"), name => Assert.Matches(Name(), name));
        Assert.All(Texts(one, "name"), name => Assert.Equal(name.ToLowerInvariant(), name));
        Assert.All(Texts(one, "description"), description => Assert.InRange(Length(description), 1, 100));
    }

    /// <summary>What counts towards 8,000: of each name and description the longest language, and the choices.</summary>
    private static int Size(JsonNode one) =>
        Longest(one, "name") + Longest(one, "description")
        + (one["options"] as JsonArray ?? []).Sum(option => Size(option!))
        + (one["choices"] as JsonArray ?? []).Sum(choice => Longest(choice!, "name") + Length((string)choice!["value"]!));

    private static int Longest(JsonNode one, string field) => Texts(one, field).Max(Length);

    private static IEnumerable<string> Texts(JsonNode one, string field) =>
        (one[$"{field}_localizations"] as JsonObject ?? []).Select(language => (string)language.Value!).Append((string)one[field]!);

    private static int Length(string text) => text.EnumerateRunes().Count();

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex Name();
}
