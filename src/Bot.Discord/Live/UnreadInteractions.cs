using System.Text.Json.Nodes;
using Discord;
using Discord.Net.Rest;
using Microsoft.Extensions.Logging;
using Polly;

namespace Bot.Discord.Live;

/// <summary>Answers interactions that Discord.Net 3.16 cannot read and would leave without an answer: a message in a server
/// where the bot is not itself, for instance, once it mentions somebody. They are read from the raw payload that the library
/// hands out with the fault.</summary>
internal sealed class UnreadInteractions(
    DiscordOptions options, InteractionAnswers answers, TimeProvider clock, ILogger<UnreadInteractions> log) : IDisposable
{
    private readonly IRestClient _rest = ClientFactory.RestConnection(options);
    private readonly ResiliencePipeline _retry = Retry.Answer(clock);

    /// <summary>The interaction that a fault of Discord.Net was about, or null where it was about something else.</summary>
    public static string? PayloadOf(LogMessage message) =>
        message.Exception?.Data["type"] is "INTERACTION_CREATE" ? message.Exception.Data["payload_data"] as string : null;

    public async Task AnswerAsync(string payload)
    {
        try
        {
            var interaction = RawInteraction.Parse(payload);
            var address = $"interactions/{interaction.Id}/{interaction.Token}/callback";
            var answer = Answer(interaction);
            await _retry.ExecuteAsync(async stopping => await SendAsync(address, answer, stopping));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "An interaction that Discord.Net could not read was not answered");
        }
    }

    public void Dispose() => _rest.Dispose();

    private async Task SendAsync(string address, JsonObject answer, CancellationToken stopping)
    {
        var response = await _rest.SendAsync("POST", address, answer.ToJsonString(), stopping, headerOnly: true);
        if ((int)response.StatusCode >= 400)
        {
            throw new HttpRequestException($"Discord answered {(int)response.StatusCode}.", null, response.StatusCode);
        }
    }

    private JsonObject Answer(RawInteraction interaction)
    {
        if (interaction.Type == RawInteraction.Typing)
        {
            return RawCallback.Offering([]);
        }

        if (interaction.MessageText is not { } text)
        {
            return RawCallback.Saying(answers.Unreadable, isPrivate: true);
        }

        var isPrivate = answers.IsPrivate(interaction.Server);
        return RawCallback.Saying(answers.ToMessageCommand(interaction.Name, text, isPrivate), isPrivate);
    }
}
