using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Discord.Messages;
using Bot.Discord.Replies;
using Discord;
using Discord.Net.Rest;
using Microsoft.Extensions.Logging;
using Polly;

namespace Bot.Discord.Live;

/// <summary>Answers interactions that Discord.Net 3.16 cannot read and would leave without an answer: a message in a server
/// where the bot is not itself, for instance, once it mentions somebody. They are read from the raw payload that the library
/// hands out with the fault.</summary>
internal sealed class UnreadInteractions(
    DiscordOptions options, NewsDesk desk, MessageWriter writer, TimeProvider clock, ILogger<UnreadInteractions> log) : IDisposable
{
    private const int Message = 4, Choices = 8, Completion = 4, Ephemeral = 64;
    private readonly IRestClient _rest = ClientFactory.RestConnection(options);
    private readonly ResiliencePipeline _retry = Retry.Answer(clock);

    /// <summary>The interaction that a fault of Discord.Net was about, or null where it was about something else.</summary>
    public static string? PayloadOf(LogMessage message) =>
        message.Exception?.Data["type"] is "INTERACTION_CREATE" ? message.Exception.Data["payload_data"] as string : null;

    public async Task AnswerAsync(string payload)
    {
        try
        {
            var interaction = JsonNode.Parse(payload)!.AsObject();
            var address = $"interactions/{(string)interaction["id"]!}/{(string)interaction["token"]!}/callback";
            var answer = (int)interaction["type"]! == Completion ? NoChoices : Answer(interaction);
            await _retry.ExecuteAsync(async stopping => await SendAsync(address, answer, stopping));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "An interaction that Discord.Net could not read was not answered");
        }
    }

    public void Dispose() => _rest.Dispose();

    private static JsonObject NoChoices => new() { ["type"] = Choices, ["data"] = new JsonObject { ["choices"] = new JsonArray() } };

    private async Task SendAsync(string address, JsonObject answer, CancellationToken stopping)
    {
        var response = await _rest.SendAsync("POST", address, answer.ToJsonString(), stopping, headerOnly: true);
        if ((int)response.StatusCode >= 400)
        {
            throw new HttpRequestException($"Discord answered {(int)response.StatusCode}.", null, response.StatusCode);
        }
    }

    private JsonObject Answer(JsonObject interaction)
    {
        var data = interaction["data"] as JsonObject;
        var message = (string?)data?["target_id"] is { } id ? data["resolved"]?["messages"]?[id] as JsonObject : null;
        if (message is null || MessageCommand.Find((string?)data!["name"] ?? "") is not { } command)
        {
            var apology = Reply.Refusal("I could not read what Discord sent me. Please try again, or ask with a slash command such as /who-said.");
            return Callback(writer.Write(apology), isPrivate: true);
        }

        var isPrivate = options.IsPrivate((string?)interaction["guild_id"] is { } server ? ulong.Parse(server, System.Globalization.CultureInfo.InvariantCulture) : null);
        var answer = command.Answer(desk, TextOf(message));
        return Callback(writer.Write(answer.Reply, isPrivate ? answer.Asked : null), isPrivate);
    }

    private static string TextOf(JsonObject message) => string.Join('\n', (message["embeds"] as JsonArray ?? [])
        .SelectMany(embed => new[] { (string?)embed!["title"], (string?)embed["description"], (string?)embed["url"] })
        .Prepend((string?)message["content"])
        .Where(part => !string.IsNullOrWhiteSpace(part)));

    private static JsonObject Callback(DiscordMessage message, bool isPrivate) => new()
    {
        ["type"] = Message,
        ["data"] = new JsonObject
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
            ["flags"] = isPrivate ? Ephemeral : 0,
        },
    };
}
