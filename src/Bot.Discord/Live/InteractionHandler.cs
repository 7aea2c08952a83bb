using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Discord.Messages;
using Bot.Discord.Replies;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using Polly;

namespace Bot.Discord.Live;

/// <summary>Answers what people do: commands, completion, buttons. Each is answered on its own task, so that the connection
/// never waits; a fault costs that one answer, and the person gets an id that the log has too.</summary>
internal sealed class InteractionHandler(
    DiscordOptions options,
    NewsDesk desk,
    MessageWriter writer,
    ButtonIds buttons,
    UnreadInteractions unread,
    DiscordStatus status,
    TimeProvider clock,
    ILogger<InteractionHandler> log)
{
    private const int FaultIdBytes = 4;
    private static readonly Reply TooOld = Reply.Refusal("This button is too old. Run the command again.");
    private readonly ConcurrentDictionary<Task, byte> _underWay = new();
    private readonly ResiliencePipeline _retry = Retry.Answer(clock);

    public void ListenTo(DiscordSocketClient client)
    {
        client.SlashCommandExecuted += command => Begin(() => AnswerAsync(command));
        client.MessageCommandExecuted += command => Begin(() => AnswerAsync(command));
        client.ButtonExecuted += button => Begin(() => AnswerAsync(button));
        client.AutocompleteExecuted += typing => Begin(() => CompleteAsync(typing));
        client.Log += message => UnreadInteractions.PayloadOf(message) is { } payload ? Begin(() => unread.AnswerAsync(payload)) : Task.CompletedTask;
    }

    /// <summary>Waits for the answers that are under way.</summary>
    public async Task FinishAsync(TimeSpan patience)
    {
        try
        {
            await Task.WhenAll(_underWay.Keys).WaitAsync(patience, clock);
        }
        catch (TimeoutException)
        {
            log.LogWarning("{Count} answers in Discord were not finished in time", _underWay.Count);
        }
    }

    private Task Begin(Func<Task> answer)
    {
        status.Change(standing => standing with { LastInteraction = clock.GetUtcNow() });
        var task = Task.Run(async () =>
        {
            try
            {
                await answer();
            }
            catch (Exception fault)
            {
                log.LogWarning(fault, "An answer did not reach Discord");
            }
        });
        _underWay[task] = 0;
        _ = task.ContinueWith(done => _underWay.TryRemove(done, out _), TaskScheduler.Default);
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(SocketSlashCommand command)
    {
        var isPrivate = command.Data.Options.FirstOrDefault(option => option.Name == CommandProperties.Visibility)?.Value switch
        {
            CommandProperties.Me => true,
            CommandProperties.Everyone => false,
            _ => options.IsPrivate(command.GuildId),
        };
        await AcknowledgeAsync(() => command.DeferAsync(isPrivate));
        var invocation = Invoked(command.Data);
        await EditAsync(command, Say(() => (desk.Run(invocation, MayManage(command)).Reply, isPrivate ? invocation : null), $"/{command.Data.Name}"));
    }

    private async Task AnswerAsync(SocketMessageCommand command)
    {
        var isPrivate = options.IsPrivate(command.GuildId);
        await AcknowledgeAsync(() => command.DeferAsync(isPrivate));
        await EditAsync(command, Say(() => Answered(command, isPrivate), command.Data.Name));
    }

    private (Reply, Invocation?) Answered(SocketMessageCommand command, bool isPrivate)
    {
        var answer = MessageCommand.Find(command.Data.Name)?.Answer(desk, LiveMessages.TextOf(command.Data.Message));
        return (answer?.Reply ?? Reply.Refusal("I no longer know this command."), isPrivate ? answer?.Asked : null);
    }

    private async Task AnswerAsync(SocketMessageComponent button)
    {
        if (buttons.Read(button.Data.CustomId) is not { } action)
        {
            await button.RespondAsync(embeds: LiveMessages.Embeds(writer.Write(TooOld)), ephemeral: true, allowedMentions: LiveMessages.Nobody);
            return;
        }

        var isPrivate = action.Effect != ButtonEffect.ShowEveryone && button.Message.Flags?.HasFlag(MessageFlags.Ephemeral) == true;
        await AcknowledgeAsync(() => action.Effect == ButtonEffect.TurnPage ? button.DeferAsync() : button.DeferLoadingAsync(isPrivate));
        await EditAsync(button, action.Effect == ButtonEffect.ShowContext
            ? Say(() => (Around(action.Line), null), "a button for context", offerContext: false)
            : Say(() => Answered(action.Line, isPrivate), "a button"));
    }

    private (Reply, Invocation?) Answered(string line, bool isPrivate) =>
        (desk.RunLine(line).Reply, isPrivate ? desk.Read(line) : null);

    private Reply Around(string passage) =>
        (PassageAddress.Read(passage) is { } address ? desk.Around(address) : null) ?? TooOld;

    private async Task CompleteAsync(SocketAutocompleteInteraction typing)
    {
        IEnumerable<string> values = [];
        try
        {
            var current = typing.Data.Current;
            values = desk.CompleteOption(typing.Data.CommandName, current.Name, current.Value?.ToString() ?? "");
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Completing /{Command} failed [{Id}]", typing.Data.CommandName, NewFaultId());
        }

        await typing.RespondAsync(Choices.Of(values).Select(choice => new AutocompleteResult(choice.Name, choice.Value)));
    }

    // Discord offers commands for managers to them alone, in servers alone (see CommandProperties).
    private static bool MayManage(SocketSlashCommand command) => command.GuildId is not null;

    private static Invocation Invoked(SocketSlashCommandData data) => Invocation.Of(
        data.Name,
        [.. data.Options.Where(option => option.Name != CommandProperties.Visibility).Select(option => (option.Name, Convert.ToString(option.Value, CultureInfo.InvariantCulture)))]);

    /// <summary>Discord wants to hear within three seconds that an answer comes. A first try that seemed to fail may have
    /// reached it after all.</summary>
    private async Task AcknowledgeAsync(Func<Task> acknowledge)
    {
        try
        {
            await _retry.ExecuteAsync(async _ => await acknowledge());
        }
        catch (HttpException known) when (known.DiscordCode == DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged)
        {
            log.LogDebug("An interaction was acknowledged before");
        }
    }

    /// <param name="answer">What to say, and where only the asker sees it, what was asked.</param>
    /// <param name="what">What is answered, for the log.</param>
    /// <param name="offerContext">Whether passages get a button for what stands around them.</param>
    private DiscordMessage Say(Func<(Reply Reply, Invocation? Shared)> answer, string what, bool offerContext = true)
    {
        try
        {
            var (reply, shared) = answer();
            return writer.Write(reply, shared, offerContext);
        }
        catch (Exception fault)
        {
            var id = NewFaultId();
            log.LogError(fault, "Answering {What} failed [{Id}]", what, id);
            return writer.Write(new Reply(
                [TextBlock.Of("Sorry, that went wrong, and it is not your fault. Whoever runs this bot finds the reason in its log under ", Run.Code(id), ".")],
                [], ReplyTone.Refusal));
        }
    }

    private async Task EditAsync(SocketInteraction interaction, DiscordMessage message) =>
        await _retry.ExecuteAsync(async _ => await interaction.ModifyOriginalResponseAsync(LiveMessages.Saying(message)));

    private static string NewFaultId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FaultIdBytes));
}
