using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat;
using Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Interactions over HTTP. The signature is Discord.Net's to check; the body is read here, for the library cannot
/// read every message, and would ask Discord about servers first. Answers are ready at once, so nothing is deferred.</summary>
internal sealed class InteractionsEndpoint(
    DiscordOptions options, InteractionAnswers answers, DiscordStatus status, TimeProvider clock, ILogger<InteractionsEndpoint> log)
    : IInteractionsEndpoint, IDisposable
{
    private const int SignatureDigits = 128;
    private static readonly InteractionResponse NotSigned = new(401, null), NotReadable = new(400, null);
    private readonly DiscordRestClient _verifier = ClientFactory.Rest(options);

    public InteractionResponse Answer(string? signature, string? timestamp, byte[] body)
    {
        if (signature is not { Length: SignatureDigits } || !signature.All(char.IsAsciiHexDigit) || string.IsNullOrEmpty(timestamp)
            || !_verifier.IsValidHttpInteraction(options.PublicKey.Trim(), signature, timestamp, body))
        {
            return NotSigned;
        }

        try
        {
            return new InteractionResponse(200, Answer(RawInteraction.Parse(Encoding.UTF8.GetString(body))).ToJsonString());
        }
        catch (Exception fault)
        {
            log.LogError(fault, "What Discord posted cannot be read");
            return NotReadable;
        }
    }

    public void Dispose() => _verifier.Dispose();

    private JsonObject Answer(RawInteraction interaction)
    {
        if (interaction.Type == RawInteraction.Ping)
        {
            return RawCallback.Pong;
        }

        status.Change(standing => standing with { LastInteraction = clock.GetUtcNow() });
        return interaction.Type switch
        {
            RawInteraction.Command => AnswerCommand(interaction),
            RawInteraction.Button => AnswerButton(interaction),
            RawInteraction.Typing => AnswerTyping(interaction),
            _ => RawCallback.Saying(answers.Unreadable, isPrivate: true),
        };
    }

    private JsonObject AnswerCommand(RawInteraction interaction)
    {
        if (interaction.MessageText is { } text)
        {
            var isPrivateThere = answers.IsPrivate(interaction.Server);
            return RawCallback.Saying(answers.ToMessageCommand(interaction.Name, text, isPrivateThere), isPrivateThere);
        }

        if ((int?)interaction.Data["type"] != RawInteraction.SlashCommand)
        {
            return RawCallback.Saying(answers.Unreadable, isPrivate: true);
        }

        var given = interaction.Options.Select(option => (Name: (string)option["name"]!, Value: option["value"]?.ToString())).ToList();
        var isPrivate = answers.IsPrivate(interaction.Server, given.FirstOrDefault(option => option.Name == CommandProperties.Visibility).Value);
        var invocation = Invocation.Of(interaction.Name, [.. given.Where(option => option.Name != CommandProperties.Visibility)]);
        return RawCallback.Saying(answers.ToCommand(invocation, interaction.Channel, isPrivate), isPrivate);
    }

    private JsonObject AnswerButton(RawInteraction interaction)
    {
        if (answers.ActionOf((string?)interaction.Data["custom_id"] ?? throw new FormatException("A button has no id.")) is not { } action)
        {
            return RawCallback.Saying(answers.TooOld, isPrivate: true);
        }

        var isPrivate = action.Effect != Replies.ButtonEffect.ShowEveryone && interaction.IsUnderPrivateMessage;
        var message = answers.ToButton(action, interaction.Channel, isPrivate);
        return action.Effect == Replies.ButtonEffect.TurnPage ? RawCallback.Turning(message) : RawCallback.Saying(message, isPrivate);
    }

    private JsonObject AnswerTyping(RawInteraction interaction)
    {
        var typing = interaction.Options.First(option => (bool?)option["focused"] == true);
        return RawCallback.Offering(answers.ToTyping(interaction.Name, (string)typing["name"]!, typing["value"]?.ToString() ?? ""));
    }
}
