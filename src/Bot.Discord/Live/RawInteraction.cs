using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Discord.Live;

/// <summary>An interaction as Discord sends it: JSON, read without Discord.Net's model of servers and people.</summary>
/// <param name="json">The interaction.</param>
internal sealed class RawInteraction(JsonObject json)
{
    public const int Ping = 1, Command = 2, Button = 3, Typing = 4;
    public const int SlashCommand = 1;
    private const int Ephemeral = 64;

    public string Id => (string)json["id"]!;

    public string Token => (string)json["token"]!;

    public int Type => (int)json["type"]!;

    /// <summary>The server, or null in a private message.</summary>
    public ulong? Server => (string?)json["guild_id"] is { } id ? ulong.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public JsonObject Data => json["data"] as JsonObject ?? [];

    public string Name => (string?)Data["name"] ?? "";

    public IEnumerable<JsonObject> Options => (Data["options"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The text of the message that a command in its menu is about, or null.</summary>
    public string? MessageText => (string?)Data["target_id"] is { } id && Data["resolved"]?["messages"]?[id] is JsonObject message
        ? TextOf(message)
        : null;

    /// <summary>Whether the button is under a message that only one person sees.</summary>
    public bool IsUnderPrivateMessage => ((int?)json["message"]?["flags"] & Ephemeral) == Ephemeral;

    public static RawInteraction Parse(string text) => new(JsonNode.Parse(text)!.AsObject());

    private static string TextOf(JsonObject message) => string.Join('\n', (message["embeds"] as JsonArray ?? [])
        .SelectMany(embed => new[] { (string?)embed!["title"], (string?)embed["description"], (string?)embed["url"] })
        .Prepend((string?)message["content"])
        .Where(part => !string.IsNullOrWhiteSpace(part)));
}
