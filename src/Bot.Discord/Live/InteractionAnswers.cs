using System.Security.Cryptography;
using Bot.Chat;
using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.Discord.Messages;
using Bot.Discord.Replies;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>What the bot says to an interaction, whichever way it came. A fault becomes an apology with an id that the log
/// has too.</summary>
internal sealed class InteractionAnswers(
    DiscordOptions options, NewsDesk desk, MessageWriter writer, ButtonIds buttons, ILogger<InteractionAnswers> log)
{
    private const int FaultIdBytes = 4;
    private const string NoToken = "I answer here without a token of my own, so I cannot write by myself. Whoever runs me can set Discord:Token.";
    private static readonly Reply TooOldReply = Reply.Refusal("This button is too old. Run the command again.");

    public DiscordMessage TooOld => writer.Write(TooOldReply);

    public DiscordMessage Unreadable => writer.Write(Reply.Refusal(
        "I could not read what Discord sent me. Please try again, or ask with a slash command such as /who-said."));

    /// <summary>Whether an answer is for the asker alone.</summary>
    /// <param name="server">Where it was asked; null in a private message.</param>
    /// <param name="visibility">What the asker chose, or null.</param>
    public bool IsPrivate(ulong? server, string? visibility = null) => visibility switch
    {
        CommandProperties.Me => true,
        CommandProperties.Everyone => false,
        _ => options.IsPrivate(server),
    };

    /// <summary>A slash command. Discord offers those for managers to them alone, in servers alone (see
    /// <see cref="CommandProperties"/>).</summary>
    /// <param name="invocation">What was asked.</param>
    /// <param name="channel">The channel in a server, or null in a private message.</param>
    /// <param name="isPrivate">Whether the answer is for the asker alone.</param>
    public DiscordMessage ToCommand(Invocation invocation, ChatChannel? channel, bool isPrivate) => Say(
        () => (desk.Run(invocation, mayManage: channel is not null, Reachable(channel)).Reply, isPrivate ? invocation : null), $"/{invocation.Command}");

    /// <summary>A command in the menu of a message.</summary>
    public DiscordMessage ToMessageCommand(string name, string message, bool isPrivate) => Say(
        () =>
        {
            var answer = MessageCommand.Find(name)?.Answer(desk, message);
            return (answer?.Reply ?? Reply.Refusal("I no longer know this command."), isPrivate ? answer?.Asked : null);
        },
        name);

    /// <summary>What a button does, or null where it is too old to be known.</summary>
    public ButtonAction? ActionOf(string button) => buttons.Read(button);

    /// <param name="action">What the button does.</param>
    /// <param name="channel">The channel in a server, or null in a private message.</param>
    /// <param name="isPrivate">Whether the answer is for the presser alone.</param>
    public DiscordMessage ToButton(ButtonAction action, ChatChannel? channel, bool isPrivate) => action.Effect == ButtonEffect.ShowContext
        ? Say(() => (Around(action.Line), null), "a button for context", offerContext: false)
        : Say(() => (desk.RunLine(action.Line, channel: Reachable(channel)).Reply, isPrivate ? desk.Read(action.Line) : null), "a button");

    public IReadOnlyList<(string Name, string Value)> ToTyping(string command, string option, string typed)
    {
        try
        {
            return Choices.Of(desk.CompleteOption(command, option, typed));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Completing /{Command} failed [{Id}]", command, NewFaultId());
            return [];
        }
    }

    private ChatChannel? Reachable(ChatChannel? channel) =>
        channel is null || options.IsConnecting ? channel : channel with { Obstacle = NoToken };

    private Reply Around(string passage) =>
        (PassageAddress.Read(passage) is { } address ? desk.Around(address) : null) ?? TooOldReply;

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

    private static string NewFaultId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FaultIdBytes));
}
