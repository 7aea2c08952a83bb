using Bot.Chat.Following;
using Bot.Discord.Following;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Forgets what channels follow when they are deleted or the bot leaves their server.</summary>
internal sealed class FollowedChannels(FollowWatch watch, ILogger<FollowedChannels> log)
{
    public void ListenTo(DiscordSocketClient client)
    {
        client.ChannelDestroyed += channel => Forget(ids => ids.Channel == channel.Id);
        client.ThreadDeleted += thread => Forget(ids => ids.Channel == thread.Id);
        client.LeftGuild += server => Forget(ids => ids.Server == server.Id);
    }

    private Task Forget(Func<(ulong Server, ulong Channel), bool> isGone) => Task.Run(() =>
    {
        try
        {
            watch.Forget(channel => ChannelAccess.IdsOf(channel) is { } ids && isGone(ids));
        }
        catch (IOException fault)
        {
            log.LogWarning("What a channel that is gone follows could not be forgotten: {Reason:l}", fault.Message);
        }
    });
}
