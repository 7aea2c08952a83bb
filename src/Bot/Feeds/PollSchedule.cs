using Bot.Storage;

namespace Bot.Feeds;

/// <summary>When a feed is asked again. Pure functions of its state, the answer and the time.</summary>
internal sealed class PollSchedule(FeedsOptions options, Random random)
{
    /// <summary>Whatever a feed asks for, and however long it fails, it is asked again after this time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How much later than planned a poll may come by chance, so that not all come at once; a share of the interval.</summary>
    private const double Jitter = 0.1;

    /// <summary>After this many polls without news the interval has doubled, after twice as many it has tripled.</summary>
    private const int PatienceWithQuiet = 8;

    /// <summary>A quiet feed is asked this many times less often at most.</summary>
    private const int SlowestQuiet = 8;

    /// <summary>The latest time at which a poll can have been planned; what lies beyond was planned by a wrong clock.</summary>
    public static DateTimeOffset LatestPossible(DateTimeOffset now) => now + (Longest * (1 + Jitter));

    /// <summary>Whether the feed is due: never asked, its time has come, or its time makes no sense.</summary>
    public static bool IsDue(StoredFeed feed, DateTimeOffset now) =>
        !feed.IsMuted && (feed.NextPoll is not { } next || next <= now || next > LatestPossible(now));

    /// <summary>The next poll after one that worked.</summary>
    /// <param name="now">The time of the answer.</param>
    /// <param name="unchanged">How many polls in a row brought nothing new.</param>
    /// <param name="asked">How long the feed and its server ask to be left alone, or null.</param>
    public DateTimeOffset AfterSuccess(DateTimeOffset now, int unchanged, TimeSpan? asked)
    {
        var quiet = options.Interval * Math.Min(SlowestQuiet, 1 + ((double)unchanged / PatienceWithQuiet));
        return At(now, asked > quiet ? asked.Value : quiet);
    }

    /// <summary>The next poll after one that failed: each failure doubles the wait, up to a day, for ever.</summary>
    public DateTimeOffset AfterFailure(DateTimeOffset now, int failures, TimeSpan? asked)
    {
        var doubled = options.Interval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return At(now, asked > doubled ? asked.Value : doubled);
    }

    private DateTimeOffset At(DateTimeOffset now, TimeSpan wanted)
    {
        var wait = wanted > Longest ? Longest : wanted;
        wait = wait < options.LeastInterval ? options.LeastInterval : wait;
        return now + (wait * (1 + (Jitter * random.NextDouble())));
    }
}
