using Bot.Chat.Following;
using Bot.Discord.Following;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Forgets what channels follow when they are deleted or the bot leaves their server.</summary>
internal sealed class FollowedChannels(FollowWatch watch, ILogger<FollowedChannels> log)
{
    public void ListenTo(DiscordSocketClient client)
    {
        client.ChannelDestroyed += channel => Forget([channel]);
        client.ThreadDeleted += thread => Forget([thread.Id]);
        client.LeftGuild += server => Forget([.. server.Channels, .. server.ThreadChannels]);
    }

    private Task Forget(IEnumerable<IChannel> channels) => Forget(channels.Select(channel => channel.Id));

    private Task Forget(IEnumerable<ulong> channels) => Task.Run(() =>
    {
        try
        {
            foreach (var channel in channels.ToList())
            {
                watch.Forget(ChannelAccess.Address(channel));
            }
        }
        catch (IOException fault)
        {
            log.LogWarning("What a channel that is gone follows could not be forgotten: {Reason:l}", fault.Message);
        }
    });
}
