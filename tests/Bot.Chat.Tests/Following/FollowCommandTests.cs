using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.News;

namespace Bot.Chat.Tests.Following;

public sealed class FollowCommandTests
{
    private const string Here = "chat:1";
    private static readonly ChatChannel Channel = new(Here, AskerMayManage: true);
    private readonly MemoryFollowStore _store = new();

    [Theory]
    [InlineData("/follow by:Zarif", "Javad Zarif", null, "Javad Zarif")]
    [InlineData("/follow Zarif", "Javad Zarif", null, "Javad Zarif")]
    [InlineData("/follow by:Zarif about:\"the war\"", "Javad Zarif", "the war", "Javad Zarif on “the war”")]
    [InlineData("/follow about:war", null, "war", "“war”")]
    [InlineData("/follow by:\"Ada Lindqvist\"", "Ada Lindqvist", null, "Ada Lindqvist")]
    public void Follow_PersonTopicOrBoth_IsKeptUnderTheFullName(string line, string? by, string? about, string words)
    {
        var reply = Run(line);

        Assert.Equal(ReplyTone.Answer, reply.Tone);
        Assert.StartsWith($"This channel follows {words} from now on", Sentence(reply), StringComparison.Ordinal);
        var follow = Assert.Single(_store.Follows());
        Assert.Equal((Here, by, about), (follow.Channel, follow.By, follow.About));
        Assert.Equal("/following", Assert.Single(reply.Actions).Invocation.ToLine());
    }

    [Fact]
    public void Follow_NobodyQuotedByThatName_SaysSo()
    {
        Assert.Contains(Run("/follow by:\"Ada Lindqvist\"").Blocks, block => block is TextBlock { PlainText: var text } && text.StartsWith("Nobody is quoted under that name", StringComparison.Ordinal));
        Assert.DoesNotContain(Run("/follow by:Zarif").Blocks, block => block is TextBlock { PlainText: var text } && text.StartsWith("Nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void Follow_NameOfSeveral_AsksWhichOne()
    {
        var desk = SeedDesk.Create(_store, Said("Ada Lindqvist"), Said("Bertil Lindqvist"));

        var reply = desk.RunLine("/follow by:Lindqvist about:rain", channel: Channel).Reply;

        Assert.Empty(_store.Follows());
        Assert.Equal(
            ["/follow about:\"rain\" by:\"Ada Lindqvist\"", "/follow about:\"rain\" by:\"Bertil Lindqvist\""],
            reply.Actions.Select(action => action.Invocation.ToLine()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/follow", "Whom or what? Give a person, a topic, or both.")]
    [InlineData("/follow by:\"???\"", "I find no words in that.")]
    [InlineData("/follow about:\"...\"", "I find no words in that.")]
    public void Follow_NothingToLookFor_IsRefused(string line, string sentence)
    {
        Assert.Equal(sentence, Sentence(Run(line)));
        Assert.Empty(_store.Follows());
    }

    [Fact]
    public void Follow_TooLong_IsRefused()
    {
        Assert.StartsWith("That is too long", Sentence(Run($"/follow about:\"{new string('a', 201)}\"")), StringComparison.Ordinal);
        Assert.Equal(ReplyTone.Answer, Run($"/follow about:\"{new string('a', 200)}\"").Tone);
    }

    [Fact]
    public void Follow_Twice_IsRefused()
    {
        Run("/follow by:Zarif about:war");

        Assert.Equal("This channel follows Javad Zarif on “war” already.", Sentence(Run("/follow by:\"javad zarif\" about:WAR")));
        Assert.Single(_store.Follows());
    }

    [Fact]
    public void Follow_MoreThanAChannelMay_IsRefused()
    {
        for (var number = 0; number < 25; number++)
        {
            Assert.Equal(ReplyTone.Answer, Run($"/follow about:topic{number}").Tone);
        }

        Assert.StartsWith("This channel follows 25 things already", Sentence(Run("/follow about:more")), StringComparison.Ordinal);
        Assert.Equal(ReplyTone.Answer, Run("/follow about:more", Channel with { Id = "chat:2" }).Tone);
    }

    [Theory]
    [InlineData("/follow by:Zarif")]
    [InlineData("/following remove:1")]
    public void Change_BySomebodyWhoMayNotManage_IsRefused(string line)
    {
        _store.Follow(Here, "Javad Zarif", null, default);

        Assert.Contains("Manage Channels", Sentence(Run(line, Channel with { AskerMayManage = false })), StringComparison.Ordinal);
        Assert.Single(_store.Follows());
    }

    [Fact]
    public void Follow_WhereTheBotCannotWrite_SaysWhatToDo()
    {
        Assert.Equal("Give me more.", Sentence(Run("/follow by:Zarif", Channel with { Obstacle = "Give me more." })));
        Assert.Empty(_store.Follows());
    }

    [Theory]
    [InlineData("/follow by:Zarif")]
    [InlineData("/following")]
    public void Both_WithoutAChannel_AreRefused(string line)
    {
        Assert.Equal(ReplyTone.Refusal, Desk.RunLine(line).Reply.Tone);
        Assert.Equal(ReplyTone.Refusal, new NewsDesk(new News.Index.NewsIndex(), TimeProvider.System, "1").RunLine(line, channel: Channel).Reply.Tone);
    }

    [Fact]
    public void Following_Nothing_SaysHowToStart()
    {
        _store.Follow("chat:2", "Javad Zarif", null, default);

        Assert.Equal("This channel follows nothing. /follow starts it.", Sentence(Run("/following")));
    }

    [Fact]
    public void Following_Several_ListsThemWithButtonsThatEndThem()
    {
        Run("/follow by:Zarif");
        _store.Follow("chat:2", "Somebody Else", null, default);
        Run("/follow about:war");

        var reply = Run("/following");

        var items = Assert.IsType<ListBlock>(reply.Blocks[1]).Items;
        Assert.Equal(["1. Javad Zarif", "3. “war”"], items.Select(item => item.Term.Text));
        Assert.Equal("since 9 January 2020", items[0].Runs.Single().Text);
        Assert.Equal([("End 1", "/following remove:\"1\""), ("End 3", "/following remove:\"3\"")], reply.Actions.Select(action => (action.Label, action.Invocation.ToLine())));
        Assert.Empty(Run("/following", Channel with { AskerMayManage = false }).Actions);
    }

    [Fact]
    public void Remove_OneOfThisChannel_GoesAndItsNumberIsNotGivenOutAgain()
    {
        Run("/follow by:Zarif");

        Assert.Equal("This channel no longer follows Javad Zarif.", Sentence(Run("/following remove:1")));
        Assert.Empty(_store.Follows());
        Run("/follow about:war");
        Assert.StartsWith("This channel follows nothing with the number 1", Sentence(Run("/following remove:1")), StringComparison.Ordinal);
        Assert.Single(_store.Follows());
    }

    [Fact]
    public void Remove_OneOfAnotherChannel_IsRefused()
    {
        _store.Follow("chat:2", "Javad Zarif", null, default);

        Assert.Equal(ReplyTone.Refusal, Run("/following remove:1").Tone);
        Assert.Single(_store.Follows());
    }

    [Fact]
    public void Following_MoreThanAPage_IsInPages()
    {
        for (var number = 0; number < 12; number++)
        {
            Run($"/follow about:topic{number}");
        }

        var reply = Run("/following page:2");

        Assert.Equal("This channel follows, page 2 of 2", Assert.IsType<HeadingBlock>(reply.Blocks[0]).Text);
        Assert.Equal(["11. “topic10”", "12. “topic11”"], Assert.IsType<ListBlock>(reply.Blocks[1]).Items.Select(item => item.Term.Text));
    }

    private static Document Said(string name) => Document.Read(new Article(name, $"“It is raining again,” said Mayor {name} on Tuesday."));

    private NewsDesk Desk => SeedDesk.Create(_store);

    private static string Sentence(Reply reply) => Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText;

    private Reply Run(string line, ChatChannel? channel = null) => Desk.RunLine(line, channel: channel ?? Channel).Reply;
}
