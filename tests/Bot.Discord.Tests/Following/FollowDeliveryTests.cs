using System.Collections.Concurrent;
using Bot.Chat.Following;
using Bot.Discord.Following;
using Bot.Discord.Replies;
using Bot.News;
using Bot.News.Index;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Discord.Tests.Following;

public sealed class FollowDeliveryTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly NewsIndex _index = new();
    private readonly MemoryFollowStore _store = new();
    private readonly Paper _paper;
    private readonly FollowDelivery _delivery;

    public FollowDeliveryTests()
    {
        _paper = new Paper(_clock);
        _delivery = new FollowDelivery(
            new FollowWatch(_index, _store, _clock, Task.CompletedTask), _paper, new MessageWriter(new ButtonIds()), _clock, NullLogger<FollowDelivery>.Instance);
        _store.Follow("discord:9/1", "Ada Lindqvist", null, Start);
        Publish("old");
        _delivery.LookAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose() => _delivery.Dispose();

    [Fact]
    public async Task NewArticle_Comes_IsWrittenAtOnce()
    {
        Publish("new");
        await PassAsync(1);

        Assert.Equal(1UL, Assert.Single(_paper.Written).Channel);
    }

    [Fact]
    public async Task Articles_EverySecond_AreOneMessageAMinute()
    {
        for (var second = 0; second < 190; second++)
        {
            Publish($"new-{second}");
            await PassAsync(1);
        }

        Assert.Equal(4, _paper.Written.Count);
        Assert.All(_paper.Written.Zip(_paper.Written.Skip(1)), pair => Assert.True(pair.Second.Time - pair.First.Time >= TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Writer_NotReady_NothingIsLost()
    {
        _paper.IsReady = false;
        Publish("new");
        await PassAsync(10);
        Assert.Empty(_paper.Written);

        _paper.IsReady = true;
        await PassAsync(2);

        Assert.Single(_paper.Written);
    }

    [Theory]
    [InlineData(Writing.NotNow, 60)]
    [InlineData(Writing.Refused, 3600)]
    public async Task Writer_DoesNotWrite_IsAskedAgainLater(object outcome, int seconds)
    {
        _paper.Outcome = (Writing)outcome;
        Publish("new");
        await PassAsync(5);
        Assert.Single(_paper.Written);

        _paper.Outcome = Writing.Done;
        await PassAsync(seconds - 5);
        Assert.Single(_paper.Written);
        await PassAsync(20);
        Assert.Equal(2, _paper.Written.Count);
        await PassAsync(200);
        Assert.Equal(2, _paper.Written.Count);
    }

    [Fact]
    public async Task ManyChannels_AtOnce_AreEachToldOnce()
    {
        for (var channel = 2; channel <= 300; channel++)
        {
            _store.Follow($"discord:9/{channel}", "Ada Lindqvist", null, Start);
        }

        _store.Follow("elsewhere:9/1", "Ada Lindqvist", null, Start);
        Publish("new");
        await PassAsync(3);

        Assert.Equal(Enumerable.Range(1, 300).Select(channel => (ulong)channel), _paper.Written.Select(message => message.Channel).Order());
    }

    [Fact]
    public async Task Writer_Throws_TheNextIsWrittenAllTheSame()
    {
        _paper.Fault = new InvalidOperationException("broken");
        Publish("first");
        await PassAsync(5);
        _paper.Fault = null;
        Publish("second");
        await PassAsync(70);

        Assert.Equal(2, _paper.Written.Count);
    }

    /// <summary>Lets seconds pass, and what is due in each be done.</summary>
    private async Task PassAsync(int seconds)
    {
        for (; seconds > 0; seconds--)
        {
            await _delivery.LookAsync(CancellationToken.None);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private void Publish(string name) => _index.Publish(builder => builder.Add(Document.Read(
        new Article(name, $"“The bridge {name} will be mended before winter,” said Mayor Ada Lindqvist."))));

    /// <summary>Notes what is written.</summary>
    private sealed class Paper(TimeProvider clock) : IChannelWriter
    {
        public ConcurrentQueue<(ulong Channel, DateTimeOffset Time)> Written { get; } = new();

        public bool IsReady { get; set; } = true;

        public Writing Outcome { get; set; } = Writing.Done;

        public Exception? Fault { get; set; }

        public Task<Writing> WriteAsync(ulong channel, DiscordMessage message)
        {
            Written.Enqueue((channel, clock.GetUtcNow()));
            return Fault is null ? Task.FromResult(Outcome) : throw Fault;
        }
    }
}
