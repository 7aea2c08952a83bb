using System.Globalization;
using Bot.Chat.Following;

namespace Bot.Discord.Following;

/// <summary>What somebody, and the bot, may do in a channel, from the permissions that Discord numbers as bits.</summary>
internal static class ChannelAccess
{
    public const ulong Administrator = 1UL << 3, ManageChannels = 1UL << 4, ViewChannel = 1UL << 10, SendMessages = 1UL << 11,
        EmbedLinks = 1UL << 14, SendMessagesInThreads = 1UL << 38;

    private const string Prefix = "discord:";

    private static readonly (ulong Bit, string Name)[] Names =
    [
        (ViewChannel, "View Channel"), (SendMessages, "Send Messages"), (SendMessagesInThreads, "Send Messages in Threads"), (EmbedLinks, "Embed Links"),
    ];

    /// <param name="server">The server's id.</param>
    /// <param name="id">The channel's id.</param>
    /// <param name="asker">The asker's permissions there.</param>
    /// <param name="bot">The bot's permissions there.</param>
    /// <param name="isThread">Whether it is a thread, which has a permission of its own for writing.</param>
    public static ChatChannel Of(ulong server, ulong id, ulong asker, ulong bot, bool isThread) =>
        new(Address(server, id), Has(asker, ManageChannels), Obstacle(bot, isThread));

    /// <summary>A channel that the bot does not see, so that it does not know who may do what there.</summary>
    public static ChatChannel Unseen(ulong server, ulong id) => new(
        Address(server, id), AskerMayManage: false, "I do not see this channel. Is the bot in this server, with the permission View Channel here?");

    public static string Address(ulong server, ulong id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{server}/{id}");

    /// <summary>The ids in an address, or null where it is another chat's.</summary>
    public static (ulong Server, ulong Channel)? IdsOf(string address) =>
        address.StartsWith(Prefix, StringComparison.Ordinal) && address[Prefix.Length..].Split('/') is [var server, var channel]
        && Id(server) is { } inServer && Id(channel) is { } id ? (inServer, id) : null;

    private static ulong? Id(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? Obstacle(ulong bot, bool isThread)
    {
        var needed = ViewChannel | EmbedLinks | (isThread ? SendMessagesInThreads : SendMessages);
        var missing = Names.Where(name => (needed & name.Bit) != 0 && !Has(bot, name.Bit)).Select(name => name.Name).ToList();
        return missing.Count == 0
            ? null
            : $"I cannot write here by myself. Give me, in this channel's settings, the permission {string.Join(" and ", missing)}, and try again.";
    }

    private static bool Has(ulong permissions, ulong one) => (permissions & (one | Administrator)) != 0;
}
