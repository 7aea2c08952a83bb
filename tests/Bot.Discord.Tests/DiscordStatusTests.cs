namespace Bot.Discord.Tests;

public sealed class DiscordStatusTests
{
    [Theory]
    [InlineData(DiscordState.Connected, DiscordState.Connected, DiscordState.Connected)]
    [InlineData(DiscordState.Connected, DiscordState.Connecting, DiscordState.Connecting)]
    [InlineData(DiscordState.Failed, DiscordState.Connecting, DiscordState.Failed)]
    public void Current_OfTwoShards_IsTheWorst(DiscordState first, DiscordState second, DiscordState together)
    {
        var status = new DiscordStatus();
        status.Change(0, _ => new DiscordStanding(first, Latency: TimeSpan.FromMilliseconds(30), Servers: 2));
        status.Change(1, _ => new DiscordStanding(second, Fault: "gone", Servers: 3));

        Assert.Equal(new DiscordStanding(together, "Shard 1: gone", null, TimeSpan.FromMilliseconds(30), 5), status.Current);
    }

    [Fact]
    public void Change_AnotherChangesNothingMeanwhile_IsKept()
    {
        var status = new DiscordStatus();
        status.Change(0, standing => standing with { Servers = 2 });
        var isFirst = true;

        status.Change(0, standing =>
        {
            if (isFirst)
            {
                isFirst = false;
                status.Change(0, same => same with { Servers = 2 });
            }

            return standing with { State = DiscordState.Connected };
        });

        Assert.Equal(DiscordState.Connected, status.Current.State);
    }

    [Fact]
    public void ShardFaults_SettingsThatCannotBe_AreNamed()
    {
        var options = new DiscordOptions { Shards = new ShardOptions { Total = 2, Ids = [0, 0, 2, -1] } };
        var none = new DiscordOptions { Shards = new ShardOptions { Total = 0 } };

        Assert.Equal(
            ["Discord:Shards:Ids holds 2;", "Discord:Shards:Ids holds -1;", "Discord:Shards:Ids holds a"],
            options.Faults().Select(fault => string.Join(' ', fault.Split(' ')[..3])));
        Assert.Equal("Discord:Shards:Total is 0; it takes 1 to 16384.", Assert.Single(none.Faults()));
    }

    [Fact]
    public void Here_NoIds_IsEveryShard()
    {
        Assert.Equal([0, 1, 2], new ShardOptions { Total = 3 }.Here);
        Assert.False(new ShardOptions { Total = 3, Ids = [1, 2] }.RegistersCommands);
    }
}
