using System.Collections.Concurrent;
using System.Text;
using Bot.Feeds;
using Bot.Fetching;
using Bot.Ingestion;
using Bot.News.Index;
using Bot.Storage;
using Bot.Tests.Fetching;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Feeds;

/// <summary>Everything that follows feeds, wired as in the program, over loopback and a clock that the test turns.</summary>
internal sealed class FeedBench : IDisposable
{
    private readonly Fetcher _fetcher;

    public FeedBench(FeedsOptions? options = null, INewsStore? store = null, int fetchSeconds = 5)
    {
        Options = options ?? new FeedsOptions();
        Store = store ?? new MemoryNewsStore();
        _fetcher = LoopbackFetcher.Create(LoopbackFetcher.Options(seconds: fetchSeconds), clock: Clock);
        var intake = new Intake(Index, Store, Clock, NullLogger<Intake>.Instance);
        Subscriptions = new Subscriptions(Options, Store, Clock, NullLogger<Subscriptions>.Instance);
        var items = new FeedItems(
            Options, _fetcher, new Robots(_fetcher, Clock), Store, intake, Progress, Clock, new LineLog<FeedItems>(Warnings));
        var poll = new FeedPoll(_fetcher, Store, items, new PollSchedule(Options, new Random(5)), Clock, new LineLog<FeedPoll>(Warnings));
        Poller = new FeedPoller(Subscriptions, poll, Options, Clock, new LineLog<FeedPoller>(Warnings));
        List = new FeedList(Subscriptions, Progress, new StorageOptions(), Clock);
        Subscriptions.Load();
    }

    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Start) { AutoAdvanceAmount = TimeSpan.Zero };

    public FeedsOptions Options { get; }

    public INewsStore Store { get; }

    /// <summary>What the log has at level warning and above.</summary>
    public ConcurrentQueue<string> Warnings { get; } = [];

    public NewsIndex Index { get; } = new();

    public FeedProgress Progress { get; } = new();

    public Subscriptions Subscriptions { get; }

    public FeedPoller Poller { get; }

    public FeedList List { get; }

    /// <summary>The state of the only feed.</summary>
    public StoredFeed Feed => Subscriptions.All.Single();

    /// <summary>Polls what is due now, to the end.</summary>
    public async Task PollAsync()
    {
        Poller.StartDue(CancellationToken.None);
        await Poller.WhenIdle();
    }

    /// <summary>Turns the clock to the only feed's next poll, and polls it.</summary>
    public async Task PollNextAsync()
    {
        Clock.Advance(Feed.NextPoll!.Value - Clock.GetUtcNow());
        await PollAsync();
    }

    /// <summary>A feed of RSS 2.0.</summary>
    public static string Rss(string items, string channel = "") =>
        $"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily Test</title>{channel}{items}</channel></rss>""";

    public static string Item(string id, string text, string link = "") =>
        $"<item><guid>{id}</guid><title>Title {id}</title>{(link.Length > 0 ? $"<link>{link}</link>" : "")}<description>{text}</description></item>";

    /// <summary>A text that is no teaser.</summary>
    public static string LongText(string said) =>
        $"“{said},” the minister Ada Lindqvist said on Monday. " + string.Join(' ', Enumerable.Range(0, 60).Select(i => $"The bridge number {i} stands."));

    public static byte[] Bytes(string answer) => Encoding.Latin1.GetBytes(answer);

    public void Dispose()
    {
        Poller.Dispose();
        _fetcher.Dispose();
    }
}
