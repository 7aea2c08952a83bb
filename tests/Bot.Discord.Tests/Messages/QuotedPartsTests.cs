using Bot.Discord.Messages;

namespace Bot.Discord.Tests.Messages;

public sealed class QuotedPartsTests
{
    [Theory]
    [InlineData("he said “we do not want a war” today", "we do not want a war")]
    [InlineData("„wir wollen keinen Krieg“ sagte er", "wir wollen keinen Krieg")]
    [InlineData("« nous ne voulons pas la guerre »", "nous ne voulons pas la guerre")]
    [InlineData("「我々は戦争を望んでいません」と述べた", "我々は戦争を望んでいません")]
    [InlineData("\"short one\" and \"a longer quotation here\"", "a longer quotation here")]
    [InlineData("look\n> a line that is quoted\n> and another\nwow", "a line that is quoted and another")]
    [InlineData("**we do not** want ~~a~~ war", "we do not want a war")]
    [InlineData("“**we do not** want a war” <@123> :)", "we do not want a war")]
    [InlineData("no quotation at all", "no quotation at all")]
    public void Of_Message_BeginsWithTheLongestQuotation(string message, string expected)
    {
        Assert.Equal(expected, QuotedParts.Of(message).First());
    }

    [Fact]
    public void Of_ManyQuotations_LooksAtAFew()
    {
        Assert.Equal(5, QuotedParts.Of(string.Join(' ', Enumerable.Range(100, 50).Select(n => $"“quotation number {n}”"))).Count());
    }

    [Fact]
    public void Of_EndlessMarks_IsQuick()
    {
        Assert.InRange(QuotedParts.Of(new string('"', 4001) + new string('<', 4000) + new string('“', 4000)).Count(), 1, 5);
    }
}
