using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Index;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Chat.Tests.Following;

public sealed class FollowWatchTests
{
    private const string Here = "chat:1", There = "chat:2";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly NewsIndex _index = new();
    private readonly MemoryFollowStore _store = new();
    private FollowWatch _watch;

    public FollowWatchTests()
    {
        _watch = Watch();
        Publish(Article("old"));
        _watch.Look();
    }

    [Fact]
    public void Look_NewQuotationOfThePerson_IsToldOnce()
    {
        Follow(Here, "Ada Lindqvist");
        Follow(There, "Somebody Else");
        Publish(Article("new"));

        var news = Assert.Single(Tell());

        Assert.Equal((Here, "new"), (news.Channel, Assert.Single(news.Articles)));
        Assert.Equal("New: Ada Lindqvist", Assert.IsType<HeadingBlock>(news.Reply.Blocks[0]).Text);
        var passage = Assert.IsType<PassageBlock>(news.Reply.Blocks[1]);
        Assert.Equal("“The bridge new will be mended before winter,”", passage.PlainText);
        Assert.Equal("Ada Lindqvist", passage.Speaker!.Name);
        Assert.Equal(["More from this speaker", "Sum up the article"], news.Reply.Actions.Select(action => action.Label));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(Tell());
    }

    [Fact]
    public void Look_EditedArticle_IsNotToldAgain()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("new"));
        Assert.Single(Tell());
        _clock.Advance(TimeSpan.FromHours(1));

        Publish(Document.Read(Article("new").Article with { Text = Article("new").Article.Text + "\n\nIt was raining." }), Article("old"));

        Assert.Empty(Tell());
    }

    [Fact]
    public void Look_ArticleThatGoesAndComesAgain_IsNotToldAgain()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("new"));
        Assert.Single(Tell());
        _clock.Advance(TimeSpan.FromHours(1));

        _index.Publish(builder => builder.Remove("new"));
        _watch.Look();
        Publish(Article("new"));

        Assert.Empty(Tell());
    }

    [Fact]
    public void Due_AnyMinute_IsOneMessageToAChannelAtMost()
    {
        Follow(Here, "Ada Lindqvist");
        var told = new List<(DateTimeOffset Time, int Articles)>();
        for (var second = 0; second < 300; second++)
        {
            Publish(Article($"new-{second}"));
            told.AddRange(Tell().Select(news => (_clock.GetUtcNow(), news.Articles.Count)));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([1, 61, 61, 61, 61], told.Select(one => one.Articles));
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.Second.Time - pair.First.Time > TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Due_SeveralArticles_AreOneDigest()
    {
        Follow(Here, "Ada Lindqvist");
        Follow(Here, null, "vessel");
        Publish([.. Enumerable.Range(0, 6).Select(number => Article($"new-{number}")), .. Enumerable.Range(0, 6).Select(number => Ship($"ship-{number}"))]);

        var reply = Assert.Single(Tell()).Reply;

        Assert.Equal(
            ["12 articles came in", "New: Ada Lindqvist", "New: “vessel”"],
            reply.Blocks.OfType<HeadingBlock>().Select(heading => heading.Text));
        Assert.Equal(8, reply.Blocks.OfType<PassageBlock>().Count());
        Assert.Contains(reply.Blocks.OfType<TextBlock>(), text => text.PlainText == "… and 4 articles more.");
    }

    [Fact]
    public void Due_ArticleForTwoReasons_IsShownOnce()
    {
        Follow(Here, "Ada Lindqvist");
        Follow(Here, null, "bridge");
        Publish(Article("new"));

        Assert.Single(Assert.Single(Tell()).Reply.Blocks.OfType<PassageBlock>());
    }

    [Fact]
    public void Due_NothingFollowedAnyMore_IsNothing()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("new"));
        _watch.Look();
        _store.Unfollow(Here, 1);

        Assert.Empty(Tell());
    }

    [Fact]
    public void PutBack_CouldNotBeTold_IsToldLaterAndOnce()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("new"));
        _watch.PutBack(Assert.Single(Tell()));

        Assert.Equal(["new"], Assert.Single(Tell()).Articles);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(Tell());
    }

    [Fact]
    public void Due_ChannelOutOfReach_WaitsForIt()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("new"));
        _watch.Look();

        Assert.Empty(_watch.Due(_ => false));
        Assert.Single(_watch.Due(channel => channel == Here));
    }

    [Fact]
    public void Look_AfterARestart_TellsWhatCameMeanwhileAndNothingTwice()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("told", TimeSpan.FromMinutes(1)));
        Assert.Single(Tell());
        _clock.Advance(TimeSpan.FromHours(6));
        Publish(
            Article("meanwhile", TimeSpan.FromHours(-1)), Article("before-it-was-asked-for", TimeSpan.FromHours(-7)), Article("undated"),
            Article("too-old", TimeSpan.FromDays(-3)));

        _watch = Watch();

        Assert.Equal(["meanwhile"], Assert.Single(Tell()).Articles);
        _clock.Advance(TimeSpan.FromHours(1));
        _watch = Watch();
        Assert.Empty(Tell());
    }

    [Fact]
    public void Look_MonthsLater_ForgetsWhatWasTold()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("new"));
        Assert.Single(Tell());
        _clock.Advance(TimeSpan.FromDays(91));
        Publish(Ship("another"));
        Assert.Empty(Tell());

        _store.Await(Here, ["new"], _clock.GetUtcNow());

        Assert.Equal([Here], _store.Waiting());
    }

    [Fact]
    public void Look_RestartedWithinTheMinute_StillWaits()
    {
        Follow(Here, "Ada Lindqvist");
        Publish(Article("first"));
        Assert.Single(Tell());
        Publish(Article("second"));
        Assert.Empty(Tell());

        _watch = Watch();
        Assert.Empty(Tell());
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(["second"], Assert.Single(Tell()).Articles);
    }

    private FollowWatch Watch() => new(_index, _store, _clock, Task.CompletedTask);

    private void Follow(string channel, string? by, string? about = null) => _store.Follow(channel, by, about, _clock.GetUtcNow());

    private List<FollowNews> Tell()
    {
        _watch.Look();
        return [.. _watch.Due(_ => true)];
    }

    private void Publish(params IEnumerable<Document> documents) => _index.Publish(builder => documents.ToList().ForEach(builder.Add));

    private Document Article(string name, TimeSpan? published = null) => Document.Read(
        new Article(name, $"The council of Norwick met on Tuesday.\n\n“The bridge {name} will be mended before winter,” said Mayor Ada Lindqvist.")
        {
            Title = $"Bridge {name}", Published = published is { } age ? _clock.GetUtcNow() + age : null,
        });

    private static Document Ship(string name) => Document.Read(new Article(name, $"A vessel called {name} left the harbour on Tuesday. Nobody knows why.") { Title = name });
}
