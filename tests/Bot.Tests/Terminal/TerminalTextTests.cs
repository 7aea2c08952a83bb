using Bot.Terminal;

namespace Bot.Tests.Terminal;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain “words” é 日本 🏳️‍🌈", "plain “words” é 日本 🏳️‍🌈")]
    [InlineData("red \u001b[31m", "red ␛[31m")]
    [InlineData("bell\a tab\t nul\0", "bell␇ tab  nul␀")]
    [InlineData("two\r\nlines", "two \nlines")]
    [InlineData("c1 \u009b31m", "c1 \uFFFD31m")]
    [InlineData("over\u202Eride", "over\uFFFDride")]
    public void Safe_AnyText_HasNoControlsLeft(string text, string safe) => Assert.Equal(safe, TerminalText.Safe(text));

    [Fact]
    public void Safe_HalfASurrogatePair_IsReplaced() => Assert.Equal("\uFFFD \uFFFD", TerminalText.Safe("\uD83D \uDE00"));
}
