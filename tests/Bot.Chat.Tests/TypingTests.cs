namespace Bot.Chat.Tests;

public sealed class TypingTests
{
    [Theory]
    [InlineData("  two\t words \r\n", "two words")]
    [InlineData("nul\0bell\a", "nul bell")]
    [InlineData("whole \uD83D\uDE00 pair", "whole \uD83D\uDE00 pair")]
    [InlineData("\u202Eright\u202C\u200B", "right")]
    [InlineData("क्‍ष joined", "क्‍ष joined")]
    [InlineData("\0\0", "")]
    public void Clean_Typed_KeepsTheWords(string typed, string clean) => Assert.Equal(clean, Typing.Clean(typed));

    // Not in the table: an attribute's text is stored as UTF-8, which has no half pairs.
    [Fact]
    public void Clean_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal("half \uFFFD pair", Typing.Clean("half \uD83D pair"));
}
