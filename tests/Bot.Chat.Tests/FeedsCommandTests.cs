using System.Collections.Immutable;
using Bot.Chat.Feeds;
using Bot.Chat.Replies;
using Bot.News.Index;

namespace Bot.Chat.Tests;

public sealed class FeedsCommandTests
{
    private readonly Feeds _feeds = new();

    [Theory]
    [InlineData("/feeds add https://example.org/feed", "add https://example.org/feed")]
    [InlineData("/feeds action:add feed:https://example.org/feed", "add https://example.org/feed")]
    [InlineData("/feeds ADD example.org", "add example.org")]
    [InlineData("/feeds remove 2", "remove 2")]
    public void RunLine_ChangeByAManager_IsPassedOn(string line, string change)
    {
        var reply = Desk().RunLine(line, mayManage: true).Reply;

        Assert.Equal(ReplyTone.Answer, reply.Tone);
        Assert.Equal(change, Assert.Single(_feeds.Changes));
        Assert.Equal("Done.", Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText);
    }

    [Theory]
    [InlineData("/feeds add", "Which one? /feeds add needs an address.")]
    [InlineData("/feeds remove", "Which one? /feeds remove needs an address.")]
    [InlineData("/feeds delete 2", "\"action\" takes list, add, remove.")]
    [InlineData("/feeds add x feed:y", "\"feed\" is there twice.")]
    public void RunLine_Unclear_IsRefusedClearly(string line, string sentence)
    {
        var reply = Desk().RunLine(line, mayManage: true).Reply;

        Assert.Equal(ReplyTone.Refusal, reply.Tone);
        Assert.Equal(sentence, Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText);
        Assert.Empty(_feeds.Changes);
    }

    [Fact]
    public void RunLine_ChangeBySomebody_IsRefused()
    {
        Assert.Equal(ReplyTone.Refusal, Desk().RunLine("/feeds add https://example.org/feed").Reply.Tone);
        Assert.Empty(_feeds.Changes);
    }

    [Fact]
    public void RunLine_List_ShowsEachWithItsStateInPages()
    {
        _feeds.Count = 23;

        var reply = Desk().RunLine("/feeds page:3").Reply;

        Assert.Equal("23 feeds, page 3 of 3", Assert.IsType<HeadingBlock>(reply.Blocks[0]).Text);
        var items = Assert.IsType<ListBlock>(reply.Blocks[1]).Items;
        Assert.Equal(["21. Feed 21", "22. Feed 22", "23. Feed 23"], items.Select(item => item.Term.Text));
        Assert.Equal("https://example.org/21 is well.", string.Concat(items[0].Runs.Select(run => run.Text)));
        Assert.Equal("Previous page", Assert.Single(reply.Actions).Label);
    }

    private NewsDesk Desk() => new(new NewsIndex(), TimeProvider.System, "1.2.3", _feeds);

    private sealed class Feeds : IFeedList
    {
        public int Count { get; set; }

        public List<string> Changes { get; } = [];

        public ImmutableArray<FeedListing> List() =>
            [.. Enumerable.Range(1, Count).Select(i => new FeedListing(i, $"Feed {i}", $"https://example.org/{i}", "is well.", true))];

        public FeedChange Add(string address) => Note($"add {address}");

        public FeedChange Remove(string which) => Note($"remove {which}");

        private FeedChange Note(string change)
        {
            Changes.Add(change);
            return new FeedChange(true, "Done.");
        }
    }
}
