using System.Text.RegularExpressions;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Replies;

/// <summary>What every message must keep to.</summary>
internal static partial class MessageRules
{
    public static void AssertHold(DiscordMessage message)
    {
        Assert.InRange(message.Embeds.Length, 1, 10);
        Assert.InRange(message.Embeds.Sum(embed => (embed.Title?.Length ?? 0) + embed.Description.Length), 1, 6000);
        Assert.All(message.Embeds, embed =>
        {
            Assert.InRange(embed.Description.Length, 1, 4096);
            Assert.False(string.IsNullOrWhiteSpace(embed.Description));
            Assert.True(embed.Title is null || (embed.Title.Length is > 0 and <= 256 && !string.IsNullOrWhiteSpace(embed.Title)));
            AssertWellFormed(embed.Title + embed.Description);
        });
        Assert.InRange(message.Buttons.Length, 0, 25);
        Assert.All(message.Buttons, button =>
        {
            Assert.InRange(button.Id.Length, 1, 100);
            Assert.InRange(button.Label.Length, 1, 80);
            Assert.False(string.IsNullOrWhiteSpace(button.Label));
            AssertWellFormed(button.Label);
        });
        Assert.Equal(message.Buttons.Length, message.Buttons.Select(button => button.Id).Distinct().Count());
    }

    /// <summary>Bold, block quotations, code to type and the links with a host for a label are ours; everything else must
    /// be dead.</summary>
    public static void AssertOnlyOurMarkup(DiscordEmbed embed, string text)
    {
        foreach (var markdown in new[] { embed.Title ?? "", embed.Description })
        {
            var alive = DiscordReader.Read(OurCode().Replace(OurLinks().Replace(markdown, ""), "").Replace("**", "", StringComparison.Ordinal)).Alive
                .Where(what => what != "line start > ")
                .ToList();
            Assert.True(alive.Count == 0, $"\"{text}\" brought to life: {string.Join(", ", alive)} in\n{markdown}");
        }
    }

    private static void AssertWellFormed(string text) => Assert.True(text.AsSpan().IndexOf('\uFFFD') >= 0 || text == System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)), "half a surrogate pair");

    [GeneratedRegex(@"(?<!\\)\[(?<host>[a-zA-Z0-9.-]+)\]\(https?://\k<host>(?::\d+)?/[^\s()]*\)")]
    private static partial Regex OurLinks();

    [GeneratedRegex(@"(?<!\\)`[^`\n]+`")]
    private static partial Regex OurCode();
}
