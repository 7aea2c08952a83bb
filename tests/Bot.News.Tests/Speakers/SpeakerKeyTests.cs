using Bot.News.Speakers;

namespace Bot.News.Tests.Speakers;

public sealed class SpeakerKeyTests
{
    [Theory]
    [InlineData("Donald J. Trump", "Donald Trump")]
    [InlineData("Sen. Donald Trump", "Donald Trump")]
    [InlineData("DONALD TRUMP", "Donald Trump")]
    [InlineData("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan")]
    [InlineData("Volodymyr Zelenskyy", "Volodymyr Zelensky")]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelensky")]
    [InlineData("Sinéad O’Connor", "Sinead O'Connor")]
    [InlineData("the Pentagon", "Pentagon")]
    [InlineData("Dr. Anthony S. Fauci", "Anthony Fauci")]
    [InlineData("Javad Zarif's", "Javad Zarif")]
    [InlineData("George Sr. Foreman", "George Foreman")]
    public void Of_SpellingsOfOneName_AreOneKey(string one, string other) => Assert.Equal(SpeakerKey.Of(other), SpeakerKey.Of(one));

    [Theory]
    [InlineData("Donald Trump", "Donald Trump Jr.")]
    [InlineData("Donald Trump", "Melania Trump")]
    [InlineData("Donald Trump", "Trump")]
    [InlineData("George W. Bush", "George H.W. Bush")]
    [InlineData("@realDonaldTrump", "Donald Trump")]
    [InlineData("Pope Francis", "Francis")]
    [InlineData("Kelly", "Kellyy")]
    public void Of_NamesThatMayBeTwoPeople_AreTwoKeys(string one, string other) => Assert.NotEqual(SpeakerKey.Of(other), SpeakerKey.Of(one));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("“”—…")]
    public void Of_NothingToRead_IsEmpty(string name) => Assert.Equal("", SpeakerKey.Of(name));

    [Fact]
    public void Of_HalfASurrogatePairOrVeryLongName_IsSomeKey()
    {
        Assert.NotNull(SpeakerKey.Of("\ud83d Trump"));
        Assert.True(SpeakerKey.Of(string.Join(' ', Enumerable.Repeat("Trump", 10_000))).Length < 200);
    }
}
