using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Chat.Following;
using Bot.Discord.Following;

namespace Bot.Discord.Live;

/// <summary>An interaction as Discord sends it: JSON, read without Discord.Net's model of servers and people.</summary>
/// <param name="json">The interaction.</param>
internal sealed class RawInteraction(JsonObject json)
{
    public const int Ping = 1, Command = 2, Button = 3, Typing = 4;
    public const int SlashCommand = 1;
    private const int Ephemeral = 64;

    /// <summary>The kinds of channels that are threads.</summary>
    private const int FirstThread = 10, LastThread = 12;

    public string Id => (string)json["id"]!;

    public string Token => (string)json["token"]!;

    public int Type => (int)json["type"]!;

    /// <summary>The server, or null in a private message.</summary>
    public ulong? Server => Number(json["guild_id"]);

    /// <summary>The channel in a server, or null in a private message.</summary>
    public ChatChannel? Channel => Server is { } server && Number(json["channel_id"] ?? json["channel"]?["id"]) is { } id
        ? ChannelAccess.Of(
            server, id, Number(json["member"]?["permissions"]) ?? 0, Number(json["app_permissions"]) ?? 0, (int?)json["channel"]?["type"] is >= FirstThread and <= LastThread)
        : null;

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

    private static ulong? Number(JsonNode? text) =>
        ulong.TryParse((string?)text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string TextOf(JsonObject message) => string.Join('\n', (message["embeds"] as JsonArray ?? [])
        .SelectMany(embed => new[] { (string?)embed!["title"], (string?)embed["description"], (string?)embed["url"] })
        .Prepend((string?)message["content"])
        .Where(part => !string.IsNullOrWhiteSpace(part)));
}
