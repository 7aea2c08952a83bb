namespace Bot.Discord.Tests.Text;

/// <summary>The reader that the other tests rely on does see what comes alive.</summary>
public sealed class DiscordReaderTests
{
    [Theory]
    [InlineData("@everyone")]
    [InlineData("<@123>")]
    [InlineData("<#123>")]
    [InlineData("<:a:1>")]
    [InlineData("<t:1:R>")]
    [InlineData(":smile:")]
    [InlineData("**b**")]
    [InlineData("__u__")]
    [InlineData("*i*")]
    [InlineData("_i_")]
    [InlineData("~~s~~")]
    [InlineData("||s||")]
    [InlineData("`c`")]
    [InlineData("# h")]
    [InlineData("a\n-# s")]
    [InlineData("> q")]
    [InlineData("1. l")]
    [InlineData("[a](https://evil.example)")]
    [InlineData("steam://run/1")]
    public void Read_Markup_FindsItAlive(string markup)
    {
        Assert.NotEmpty(DiscordReader.Read(markup).Alive);
    }

    [Fact]
    public void Read_Link_FindsIt()
    {
        Assert.Equal(["https://a.example/b", "http://c.example"], DiscordReader.Read("see https://a.example/b. <http://c.example>").Links);
    }
}
