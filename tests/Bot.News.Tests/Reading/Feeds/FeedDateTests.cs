using System.Globalization;
using Bot.News.Reading.Feeds;

namespace Bot.News.Tests.Reading.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("01 Jan 2004 19:48 EST", "2004-01-02T00:48:00Z")]
    [InlineData("Thu, 1 Jan 04 19:48:21 +0100", "2004-01-01T18:48:21Z")]
    [InlineData("Thu,01 Jan 2004 19:48:21 PDT", "2004-01-02T02:48:21Z")]
    [InlineData("Thursday, 01 January 2004 19:48:21 Z", "2004-01-01T19:48:21Z")]
    [InlineData("Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28:00Z")]
    [InlineData("Wed, Aug 19 2009 18:28:00 +0000", "2009-08-19T18:28:00Z")]
    [InlineData("January 5, 2021", "2021-01-05T00:00:00Z")]
    [InlineData("Sept 5, 2021 4:05 pm EDT", "2021-09-05T20:05:00Z")]
    [InlineData("Thu, 01 Jan 2004", "2004-01-01T00:00:00Z")]
    [InlineData("Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06Z")]
    [InlineData("Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z")]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31T10:14:55.123-08:00", "2003-12-31T18:14:55Z")]
    [InlineData("2003-12-31T10:14", "2003-12-31T10:14:00Z")]
    [InlineData("2003-12-31 10:14:55 +0200", "2003-12-31T08:14:55Z")]
    [InlineData("20031231", "2003-12-31T00:00:00Z")]
    [InlineData("2003-335", "2003-12-01T00:00:00Z")]
    [InlineData("2003-12", "2003-12-01T00:00:00Z")]
    [InlineData("2003", "2003-01-01T00:00:00Z")]
    [InlineData("11/30/2022 21:05", "2022-11-30T21:05:00Z")]
    [InlineData("30.11.2022", "2022-11-30T00:00:00Z")]
    [InlineData("2004-05-25 오후 11:23:17", "2004-05-25T14:23:17Z")]
    [InlineData("2004년 05월 28일  01:31:15", "2004-05-27T16:31:15Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    [InlineData("2004-július-13T9:15-03:00", "2004-07-13T12:15:00Z")]
    public void Read_DateAsFeedsWriteIt_IsThatInstant(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), FeedDate.Read(text)?.AddTicks(0));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2003-13-01")]
    [InlineData("32 Jan 2004")]
    [InlineData("99999999999999")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("Thu, 01 Jan 2004 29:48:21 GMT")]
    public void Read_NoDate_IsNull(string text) => Assert.Null(FeedDate.Read(text));
}
