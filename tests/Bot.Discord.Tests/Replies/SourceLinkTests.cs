using Bot.Discord.Replies;

namespace Bot.Discord.Tests.Replies;

public sealed class SourceLinkTests
{
    [Theory]
    [InlineData("https://example.com/a", "[example.com](https://example.com/a)")]
    [InlineData("https://Example.com:8080/a?b=c&d=e#f", "[example.com](https://example.com:8080/a?b=c&d=e#f)")]
    [InlineData("https://example.com/(a)_[b]*~`|<x>\"'", "[example.com](https://example.com/%28a%29%5F%5Bb%5D%2A%7E%60%7C%3Cx%3E%22%27)")]
    [InlineData("https://exämple.com/ä", "[xn--exmple-cua.com](https://xn--exmple-cua.com/%C3%A4)")]
    public void To_WebAddress_IsLabelledWithItsHost(string url, string expected)
    {
        Assert.Equal(expected, SourceLink.To(url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://good.example@evil.example/")]
    [InlineData("https:///x")]
    [InlineData("http://[::1]/")]
    public void To_AnythingElse_IsNoLink(string url)
    {
        Assert.Null(SourceLink.To(url));
    }

    [Fact]
    public void To_EndlessAddress_IsNoLink()
    {
        Assert.Null(SourceLink.To("https://example.com/" + new string('a', 2000)));
    }
}
