namespace Bot.Chat.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("/", "/who-said |/summary |/ask |/quotes |/articles |/feeds |/about|/help")]
    [InlineData("/a", "/ask |/articles |/about")]
    [InlineData("/WHO", "/who-said ")]
    [InlineData("/nothing", "")]
    [InlineData("", "")]
    [InlineData("no slash", "")]
    [InlineData("/summary irbil length:", "/summary irbil length:short|/summary irbil length:medium|/summary irbil length:long")]
    [InlineData("/summary irbil length:m", "/summary irbil length:medium")]
    [InlineData("/summary irbil le", "/summary irbil length:")]
    [InlineData("/who-said we seek b", "/who-said we seek by:")]
    [InlineData("/quotes by:zar", "/quotes by:\"Javad Zarif\"")]
    [InlineData("/quotes zar", "/quotes Javad Zarif")]
    public void CompleteLine_Typed_GoesOnAsWholeLines(string typed, string lines) =>
        Assert.Equal(lines, string.Join('|', SeedDesk.Create().CompleteLine(typed)));

    [Fact]
    public void CompleteOption_PartOfAName_GivesSpeakers() =>
        Assert.Contains("Javad Zarif", SeedDesk.Create().CompleteOption("quotes", "by", "zar"));
}
