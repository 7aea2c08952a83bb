using Bot.Discord.Following;

namespace Bot.Discord.Tests.Following;

public sealed class ChannelAccessTests
{
    private const ulong All = ChannelAccess.ViewChannel | ChannelAccess.SendMessages | ChannelAccess.EmbedLinks;

    [Theory]
    [InlineData(All, false, null)]
    [InlineData(ChannelAccess.Administrator, true, null)]
    [InlineData(All, true, "Send Messages in Threads")]
    [InlineData(All | ChannelAccess.SendMessagesInThreads, true, null)]
    [InlineData(All & ~ChannelAccess.EmbedLinks, false, "Embed Links")]
    [InlineData(ChannelAccess.ViewChannel, false, "Send Messages and Embed Links")]
    [InlineData(0UL, false, "View Channel and Send Messages and Embed Links")]
    public void Of_PermissionsOfTheBot_NamesWhatIsMissing(ulong bot, bool isThread, string? missing)
    {
        var obstacle = ChannelAccess.Of(2, 1, 0, bot, isThread).Obstacle;

        Assert.Equal(missing is null, obstacle is null);
        Assert.Contains($"{missing}", obstacle ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0UL, false)]
    [InlineData(ChannelAccess.SendMessages, false)]
    [InlineData(ChannelAccess.ManageChannels, true)]
    [InlineData(ChannelAccess.Administrator, true)]
    public void Of_PermissionsOfTheAsker_SayWhetherTheChannelIsTheirsToManage(ulong asker, bool may)
    {
        Assert.Equal(may, ChannelAccess.Of(2, 1, asker, All, false).AskerMayManage);
    }

    [Theory]
    [InlineData("discord:", null)]
    [InlineData("discord:1", null)]
    [InlineData("discord:1/-1", null)]
    [InlineData("matrix:1/2", null)]
    [InlineData("discord:9/123456789012345678", 123456789012345678UL)]
    public void IdsOf_Address_HoldsTheChannel(string address, ulong? channel)
    {
        Assert.Equal(channel, ChannelAccess.IdsOf(address)?.Channel);
        Assert.Equal((6UL, 5UL), ChannelAccess.IdsOf(ChannelAccess.Address(6, 5)));
    }
}
