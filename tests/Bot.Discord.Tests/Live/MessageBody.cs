using System.Text.Json.Nodes;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Live;

/// <summary>What the bot sent to Discord, read as Discord and its readers do.</summary>
internal static class MessageBody
{
    /// <summary>Title and description of every card, as sent.</summary>
    public static string MarkdownOf(RecordedRequest request) => string.Join("\n\n", Embeds(request)
        .SelectMany(embed => new[] { (string?)embed!["title"], (string?)embed["description"] })
        .OfType<string>());

    /// <summary>What a reader sees.</summary>
    public static string TextOf(RecordedRequest request) => DiscordReader.Read(MarkdownOf(request)).Visible;

    public static string TextOf(DiscordMessage message) => DiscordReader.Read(string.Join("\n\n", message.Embeds
        .SelectMany(embed => new[] { embed.Title, embed.Description })
        .OfType<string>())).Visible;

    /// <summary>Label and id of every button.</summary>
    public static IReadOnlyList<(string Label, string Id)> ButtonsOf(RecordedRequest request) =>
    [
        .. (Message(request)["components"]?.AsArray() ?? [])
            .SelectMany(row => row!["components"]!.AsArray())
            .Select(button => ((string)button!["label"]!, (string)button["custom_id"]!)),
    ];

    /// <summary>The message, also where it stands in the answer to an interaction.</summary>
    public static JsonNode Message(RecordedRequest request) => request.IsCallback ? request.Body!["data"]! : request.Body!;

    private static JsonArray Embeds(RecordedRequest request) => Message(request)["embeds"]?.AsArray() ?? [];
}
