using System.Globalization;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>How a feed goes, in a sentence.</summary>
internal static class FeedState
{
    /// <param name="feed">The feed.</param>
    /// <param name="pages">The pages that are fetched right now and how many there are, or null.</param>
    /// <param name="now">The time of asking.</param>
    public static string InWords(StoredFeed feed, (int Done, int All)? pages, DateTimeOffset now)
    {
        if (pages is var (done, all))
        {
            return $"is being read: page {done + 1} of {all}.";
        }

        if (feed.IsMuted)
        {
            return "is gone for good (410), so I no longer ask.";
        }

        var next = feed.NextPoll is { } time && !PollSchedule.IsDue(feed, now) ? $"next poll in {Span(time - now)}" : "next poll now";
        var last = feed.LastSuccess is { } success ? $"last success {Span(now - success)} ago" : "never read so far";
        return feed switch
        {
            { LastTry: null } => "waits for its first poll.",
            { Reason: { } reason } => $"fails because {reason}; {last}, {next}.",
            _ => $"is well: {last}, {next}.",
        };
    }

    private static string Span(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalMinutes: < 90 } => Count(time.TotalMinutes, "minute"),
        { TotalHours: < 36 } => Count(time.TotalHours, "hour"),
        _ => Count(time.TotalDays, "day"),
    };

    private static string Count(double number, string unit)
    {
        var rounded = (int)Math.Round(number);
        return $"{rounded.ToString(CultureInfo.InvariantCulture)} {unit}{(rounded == 1 ? "" : "s")}";
    }
}
