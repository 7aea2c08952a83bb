using Bot.News.Speakers;

namespace Bot.News.Tests.Speakers;

public sealed class SpeakerDirectoryTests
{
    [Fact]
    public void Resolve_SurnameOfOneProminentPerson_IsThatPerson() =>
        Assert.Equal("donald trump", Directory(("trump", 3), ("donald trump", 400), ("melania trump", 9)).Resolve("trump"));

    [Fact]
    public void Resolve_SurnameSharedByTwoProminentPeople_StaysAlone() =>
        Assert.Equal("clinton", Directory(("clinton", 30), ("hillary clinton", 300), ("bill clinton", 40)).Resolve("clinton"));

    [Fact]
    public void Resolve_CommonSurname_StaysAlone() =>
        Assert.Equal("smith", Directory(("smith", 2), ("jack smith", 90)).Resolve("smith"));

    [Fact]
    public void Resolve_SurnameOfARarelyQuotedPerson_StaysAlone() =>
        Assert.Equal("okonkwo", Directory(("okonkwo", 1), ("chidi okonkwo", 4)).Resolve("okonkwo"));

    [Fact]
    public void Resolve_MiddleName_GoesToTheNameInUse() =>
        Assert.Equal("hillary clinton", Directory(("hillary rodham clinton", 12), ("hillary clinton", 300)).Resolve("hillary rodham clinton"));

    [Fact]
    public void Resolve_ShortFirstName_GoesToTheNameInUse() =>
        Assert.Equal("joe biden", Directory(("joseph biden", 4), ("joe biden", 300)).Resolve("joseph biden"));

    [Fact]
    public void Resolve_TwoPossibleLongForms_StaysAlone() =>
        Assert.Equal("ted gore", Directory(("ted gore", 4), ("edward gore", 30), ("theodore gore", 300)).Resolve("ted gore"));

    [Fact]
    public void Resolve_SurnameOfAShortFirstName_FollowsTheLink() =>
        Assert.Equal("joe biden", Directory(("biden", 8), ("joseph biden", 4), ("joe biden", 300)).Resolve("biden"));

    [Theory]
    [InlineData("volodymr zelensky", 4, "volodymyr zelensky")]
    [InlineData("volodomyr zelensky", 4, "volodymyr zelensky")]
    [InlineData("volodymr zelensky", 30, "volodymr zelensky")]
    [InlineData("olena zelensky", 2, "olena zelensky")]
    public void Resolve_SlipInTheFirstName_GoesToTheNameMeantWhereThatIsFarMoreQuoted(string key, int articles, string speaker) =>
        Assert.Equal(speaker, Directory((key, articles), ("volodymyr zelensky", 200)).Resolve(key));

    [Fact]
    public void Resolve_FirstNameThatDiffersByOneLetter_IsNoSlip() =>
        Assert.Equal("marian keller", Directory(("marian keller", 2), ("martan keller", 90)).Resolve("marian keller"));

    [Fact]
    public void Resolve_UnknownKey_IsItself() => Assert.Equal("jane roe", Directory(("trump", 3)).Resolve("jane roe"));

    private static SpeakerDirectory Directory(params (string Key, int Articles)[] counts) =>
        SpeakerDirectory.Of(counts.ToDictionary(count => count.Key, count => count.Articles));
}
