using System.Collections.Concurrent;
using System.Globalization;
using Bot.Chat;
using Bot.Chat.Following;
using Bot.Discord.Following;
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
    InteractionAnswers answers,
    UnreadInteractions unread,
    DiscordStatus status,
    TimeProvider clock,
    ILogger<InteractionHandler> log)
{
    private readonly ConcurrentDictionary<Task, byte> _underWay = new();
    private readonly CompletionDeadline _completion = new(clock, log);
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
        var visibility = command.Data.Options.FirstOrDefault(option => option.Name == CommandProperties.Visibility)?.Value as string;
        var isPrivate = answers.IsPrivate(command.GuildId, visibility);
        await AcknowledgeAsync(() => command.DeferAsync(isPrivate));
        await EditAsync(command, answers.ToCommand(Invoked(command.Data), ChannelOf(command), isPrivate));
    }

    private async Task AnswerAsync(SocketMessageCommand command)
    {
        var isPrivate = answers.IsPrivate(command.GuildId);
        await AcknowledgeAsync(() => command.DeferAsync(isPrivate));
        await EditAsync(command, answers.ToMessageCommand(command.Data.Name, LiveMessages.TextOf(command.Data.Message), isPrivate));
    }

    private async Task AnswerAsync(SocketMessageComponent button)
    {
        if (answers.ActionOf(button.Data.CustomId) is not { } action)
        {
            await button.RespondAsync(embeds: LiveMessages.Embeds(answers.TooOld), ephemeral: true, allowedMentions: LiveMessages.Nobody);
            return;
        }

        var isPrivate = action.Effect != ButtonEffect.ShowEveryone && button.Message.Flags?.HasFlag(MessageFlags.Ephemeral) == true;
        await AcknowledgeAsync(() => action.Effect == ButtonEffect.TurnPage ? button.DeferAsync() : button.DeferLoadingAsync(isPrivate));
        await EditAsync(button, answers.ToButton(action, ChannelOf(button), isPrivate));
    }

    private async Task CompleteAsync(SocketAutocompleteInteraction typing)
    {
        var current = typing.Data.Current;
        var choices = await _completion.KeepAsync(() => answers.ToTyping(typing.Data.CommandName, current.Name, current.Value?.ToString() ?? ""));
        await typing.RespondAsync(choices.Select(choice => new AutocompleteResult(choice.Name, choice.Value)));
    }

    private static Invocation Invoked(SocketSlashCommandData data) => Invocation.Of(
        data.Name,
        [.. data.Options.Where(option => option.Name != CommandProperties.Visibility).Select(option => (option.Name, Convert.ToString(option.Value, CultureInfo.InvariantCulture)))]);

    /// <summary>The channel in a server, or null in a private message. Who may do what there is known of channels in the cache.</summary>
    private static ChatChannel? ChannelOf(SocketInteraction interaction) => interaction switch
    {
        { GuildId: { } server, ChannelId: { } id, Channel: SocketGuildChannel channel, User: SocketGuildUser asker } => ChannelAccess.Of(
            server, id, asker.GetPermissions(channel).RawValue, interaction.Permissions.RawValue, channel is IThreadChannel),
        { GuildId: { } server, ChannelId: { } id } => ChannelAccess.Unseen(server, id),
        _ => null,
    };

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

    private async Task EditAsync(SocketInteraction interaction, DiscordMessage message) =>
        await _retry.ExecuteAsync(async _ => await interaction.ModifyOriginalResponseAsync(LiveMessages.Saying(message)));
}
