using Bot.Chat.Replies;

namespace Bot.Chat.Tests;

/// <summary>Days for <c>since:</c> and <c>until:</c> as people write them; the desk is asked on Thursday 9 January 2020.</summary>
public sealed class LimitOptionsTests
{
    [Theory]
    [InlineData("/articles since:2020-01-02", "Only since 2 January 2020.")]
    [InlineData("/articles since:yesterday", "Only since 8 January 2020.")]
    [InlineData("/articles since:tuesday until:yesterday", "Only since 7 January 2020, until 8 January 2020.", "Only 7 January 2020 to 8 January 2020.")]
    [InlineData("/articles since:\"last week\"", "Only since 30 December 2019.")]
    [InlineData("/articles since:\"December 2019\"", "Only since 1 December 2019.")]
    [InlineData("/articles since:\"3 days ago\"", "Only since 6 January 2020.")]
    [InlineData("/ask missiles until:\"this week\"", "Only until 9 January 2020.")]
    [InlineData("/summary missiles since:2019", "Only since 1 January 2019.")]
    [InlineData("/quotes Zarif since:\"last month\"", "Only since 1 December 2019.")]
    [InlineData("/ask how many missiles hit al asad last month", "Nothing found for 1 December 2019 to 31 December 2019, so this looks further.")]
    [InlineData("/articles missiles last month", "Nothing found for 1 December 2019 to 31 December 2019, so this looks further.")]
    public void RunLine_DaysInWords_AreUnderstoodAndShownBack(string line, params string[] shown)
    {
        var reply = SeedDesk.Create().RunLine(line).Reply;

        Assert.NotEqual(ReplyTone.Refusal, reply.Tone);
        Assert.Contains(Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText, shown);
    }

    [Fact]
    public void Action_UnderAnAnswerWithDaysInWords_HasTheDaysInNumbers()
    {
        var desk = SeedDesk.Create(Enumerable.Range(0, 12).Select(i => Bot.News.Document.Read(
            new Bot.News.Article($"{i}", $"The ferry number {i} to island {i * 7} left port {i * 13} on time.")
            {
                Title = $"Ferry {i}",
                Published = new DateTimeOffset(2020, 1, 7, i, 0, 0, TimeSpan.Zero),
            })));

        var next = Assert.Single(desk.RunLine("/articles since:tuesday").Reply.Actions, a => a.Turn == PageTurn.Next);

        Assert.Equal("2020-01-07", next.Invocation["since"]);
    }
}
