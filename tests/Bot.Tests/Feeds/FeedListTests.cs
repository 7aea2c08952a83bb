using System.Text;
using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Feeds;
using Bot.News.Index;
using Bot.Storage;

namespace Bot.Tests.Feeds;

public sealed class FeedListTests
{
    [Theory]
    [InlineData("https://example.org/feed.xml", "https://example.org/feed.xml")]
    [InlineData("example.org/feed", "https://example.org/feed")]
    [InlineData("feed://example.org/rss", "http://example.org/rss")]
    [InlineData("feed:https://example.org/rss", "https://example.org/rss")]
    [InlineData("https://me:secret@example.org:8443/feed", "https://example.org:8443/feed")]
    [InlineData("https://example.org/feed?token=secret&format", "https://example.org/feed?token=…&…")]
    [InlineData("https://example.org/u/8f3a9c1d7e5b2a4f/rss", "https://example.org/u/…/rss")]
    [InlineData("https://example.org/2026-11-23-a-long-title/feed", "https://example.org/2026-11-23-a-long-title/feed")]
    public void Add_Address_IsShownWithoutItsSecrets(string address, string shown)
    {
        using var bench = new FeedBench();

        var change = bench.List.Add(address);

        Assert.True(change.IsMade, change.Sentence);
        Assert.Contains(shown + " ", change.Sentence, StringComparison.Ordinal);
        Assert.Equal(shown, Assert.Single(bench.List.List()).Address);
        Assert.DoesNotContain("secret", change.Sentence + bench.List.List()[0], StringComparison.Ordinal);
        Assert.False(bench.List.Add(address).IsMade);
        Assert.True(bench.List.Remove(address).IsMade);
        Assert.Empty(bench.Store.Feeds());
    }

    [Theory]
    [InlineData("")]
    [InlineData("news")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public void Add_NoAddress_IsRefused(string address)
    {
        using var bench = new FeedBench();

        Assert.False(bench.List.Add(address).IsMade);
        Assert.Empty(bench.Subscriptions.All);
    }

    [Fact]
    public void Remove_FeedOfTheSettings_SaysWhereItStands()
    {
        using var bench = new FeedBench(new FeedsOptions { Urls = ["https://me:secret@example.org/feed"] });

        var change = bench.List.Remove("1");

        Assert.False(change.IsMade);
        Assert.Equal("https://example.org/feed stands in the settings (Feeds:Urls); take it out there.", change.Sentence);
        Assert.Single(bench.Subscriptions.All);
    }

    [Theory]
    [InlineData("/feeds add https://example.org/feed")]
    [InlineData("/feeds action:add feed:https://example.org/feed")]
    [InlineData("/feeds remove 1")]
    public void Run_ChangeByAnybody_IsRefused(string line)
    {
        using var bench = new FeedBench();
        bench.List.Add("https://example.org/other");
        var desk = new NewsDesk(new NewsIndex(), bench.Clock, "1", bench.List);

        Assert.Equal(ReplyTone.Refusal, desk.RunLine(line).Reply.Tone);
        Assert.Equal("https://example.org/other", Assert.Single(bench.Subscriptions.All).Address);
        Assert.Equal(ReplyTone.Answer, desk.RunLine(line, mayManage: true).Reply.Tone);
        Assert.Equal(line.Contains("add", StringComparison.Ordinal) ? 2 : 0, bench.Subscriptions.All.Count);
    }

    [Fact]
    public void Load_FeedsOfSettingsAndStore_AreFollowedOnce()
    {
        var store = new MemoryNewsStore();
        store.Save(new StoredFeed("https://example.org/feed", FeedBench.Start) { ETag = "\"1\"" });
        using var bench = new FeedBench(new FeedsOptions { Urls = ["https://example.org/feed", "https://example.org/feed#top", "example.org/two"] }, store);

        Assert.Equal(["https://example.org/feed", "https://example.org/two"], bench.Subscriptions.All.Select(feed => feed.Address));
        Assert.Equal("\"1\"", bench.Subscriptions.All[0].ETag);
    }

    [Fact]
    public void Opml_OutAndIn_IsTheSameList()
    {
        using var written = new StringWriter();
        Opml.Write([new StoredFeed("https://me:p&ss@example.org/feed?a=1&b=2", FeedBench.Start) { Title = "A <b> & \u0001" }], written);

        Assert.Equal(["https://me:p&ss@example.org/feed?a=1&b=2"], Opml.Read(new MemoryStream(Encoding.Unicode.GetBytes("\uFEFF" + written))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<opml><body><outline xmlUrl='x'>")]
    [InlineData("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml>&a;</opml>")]
    public void Opml_Broken_IsRefused(string content) =>
        Assert.Throws<InvalidDataException>(() => Opml.Read(new MemoryStream(Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void Opml_MillionFoldersDeep_IsRefusedAtOnce() => Assert.Throws<InvalidDataException>(
        () => Opml.Read(new MemoryStream(Encoding.UTF8.GetBytes("<opml><body>" + string.Concat(Enumerable.Repeat("<outline>", 1_000_000))))));
}
