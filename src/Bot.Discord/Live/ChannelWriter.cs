using System.Net;
using Bot.Discord.Following;
using Bot.Discord.Replies;
using Discord;
using Discord.Net;
using Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Writes to channels over Discord's REST interface.</summary>
internal sealed class ChannelWriter(DiscordRestClient rest, ILogger<ChannelWriter> log) : IChannelWriter
{
    public bool IsReady => rest.LoginState == LoginState.LoggedIn;

    /// <summary>A request is repeated only where Discord said that it did not take it: nothing is to be written twice.</summary>
    private static RequestOptions Once => new() { RetryMode = RetryMode.RetryRatelimit };

    public async Task<Writing> WriteAsync(ulong channel, DiscordMessage message)
    {
        IMessageChannel? target;
        try
        {
            target = await rest.GetChannelAsync(channel, Once) as IMessageChannel;
        }
        catch (Exception fault)
        {
            return Note(channel, fault, unlessAnswered: Writing.NotNow);
        }

        if (target is null)
        {
            return Writing.Refused;
        }

        try
        {
            await target.SendMessageAsync(
                embeds: LiveMessages.Embeds(message), components: LiveMessages.Components(message), allowedMentions: LiveMessages.Nobody, options: Once);
            return Writing.Done;
        }
        catch (Exception fault)
        {
            return Note(channel, fault, unlessAnswered: Writing.Done);
        }
    }

    /// <param name="channel">The channel.</param>
    /// <param name="fault">What went wrong.</param>
    /// <param name="unlessAnswered">What holds where Discord did not answer, so that it may have done it.</param>
    private Writing Note(ulong channel, Exception fault, Writing unlessAnswered)
    {
        log.LogDebug(fault, "The channel {Channel} could not be written to", channel);
        return fault switch
        {
            HttpException { HttpCode: HttpStatusCode.Forbidden or HttpStatusCode.NotFound } => Writing.Refused,
            HttpException or RateLimitedException => Writing.NotNow,
            _ => unlessAnswered,
        };
    }
}
