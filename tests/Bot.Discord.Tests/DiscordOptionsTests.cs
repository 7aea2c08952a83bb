namespace Bot.Discord.Tests;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void Faults_Defaults_AreNone()
    {
        Assert.Empty(new DiscordOptions().Faults());
    }

    [Fact]
    public void Faults_EverythingSetRight_AreNone()
    {
        Assert.Empty(new DiscordOptions
        {
            Token = " abc.def-ghi_jkl ", RestUrl = "http://localhost:1/api/v10", GatewayUrl = "wss://localhost:1", GuildIds = ["123456789012345678"],
            PublicKey = new string('a', 64),
        }.Faults());
    }

    [Fact]
    public void Faults_EverythingSetWrong_AreAllNamedWithoutTheToken()
    {
        var faults = new DiscordOptions { Token = "Bot secret", PublicKey = "abc", RestUrl = "discord.com", GatewayUrl = "http://x", GuildIds = ["0", "abc", "-1"], PrivateGuildIds = ["x"] }.Faults().ToList();

        Assert.Equal(
            ["Discord:Token", "Discord:PublicKey", "Discord:RestUrl", "Discord:GatewayUrl", "Discord:GuildIds", "Discord:GuildIds", "Discord:GuildIds", "Discord:PrivateGuildIds"],
            faults.Select(fault => fault.Split(' ')[0]));
        Assert.DoesNotContain(faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }
}
