using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Discord.Replies;
using Discord;

namespace Bot.Discord.Live;

/// <summary>The first answer to an interaction, as Discord takes it: JSON.</summary>
internal static class RawCallback
{
    private const int PongType = 1, MessageType = 4, UpdateType = 7, ChoicesType = 8, Ephemeral = 64;

    public static JsonObject Pong => new() { ["type"] = PongType };

    /// <summary>A message of its own.</summary>
    public static JsonObject Saying(DiscordMessage message, bool isPrivate)
    {
        var data = Data(message);
        data["flags"] = isPrivate ? Ephemeral : 0;
        return new JsonObject { ["type"] = MessageType, ["data"] = data };
    }

    /// <summary>In place of the message that a button is under.</summary>
    public static JsonObject Turning(DiscordMessage message) => new() { ["type"] = UpdateType, ["data"] = Data(message) };

    public static JsonObject Offering(IEnumerable<(string Name, string Value)> choices) => new()
    {
        ["type"] = ChoicesType,
        ["data"] = new JsonObject { ["choices"] = JsonSerializer.SerializeToNode(choices.Select(choice => new { name = choice.Name, value = choice.Value })) },
    };

    private static JsonObject Data(DiscordMessage message) => new()
    {
        ["embeds"] = JsonSerializer.SerializeToNode(message.Embeds.Select(embed => embed.Title is null
            ? (object)new { description = embed.Description, color = embed.Colour }
            : new { title = embed.Title, description = embed.Description, color = embed.Colour })),
        ["components"] = JsonSerializer.SerializeToNode(message.Buttons.Chunk(DiscordLimits.ButtonsInRow).Select(row => new
        {
            type = (int)ComponentType.ActionRow,
            components = row.Select(button => new { type = (int)ComponentType.Button, style = (int)ButtonStyle.Secondary, label = button.Label, custom_id = button.Id }),
        })),
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    };
}
