using Bot.Tests.Shared;
using Xunit.Abstractions;

namespace Bot.News.Tests.Reading.Feeds;

public sealed class SharedFeedTests(ITestOutputHelper output)
{
    private const double Reach = 0.98;

    [SharedFact]
    public void Read_FeedsOfFeedparser_GivesTheFieldsThatAnArticleNeeds()
    {
        var (held, all, heldElsewhere, elsewhere) = (0, 0, 0, 0);
        foreach (var feed in ExpectedFeed.All())
        {
            var outcome = feed.Read();
            var verdicts = feed.Expectations.Select(expected => (expected, holds: FeedExpectations.Holds(expected, outcome))).Where(v => v.holds is not null).ToList();
            if (verdicts.Count == 0)
            {
                continue;
            }

            // Most of feedparser's tests of unsafe markup differ in one attribute or style; counted apart so that they do not lift the share.
            var isSanitizing = feed.Name.Contains("/sanitize/", StringComparison.Ordinal);
            var holds = verdicts.TrueForAll(v => v.holds == true);
            all++;
            held += holds ? 1 : 0;
            elsewhere += isSanitizing ? 0 : 1;
            heldElsewhere += holds && !isSanitizing ? 1 : 0;
            if (!holds)
            {
                output.WriteLine($"{feed.Name}: {string.Join("; ", verdicts.Where(v => v.holds == false).Select(v => $"{v.expected.Path} == {v.expected.Value ?? "null"}"))} {outcome.Reason}");
            }
        }

        output.WriteLine($"{held} of {all} hold: {(double)held / all:P1}; without those of unsafe markup {heldElsewhere} of {elsewhere}: {(double)heldElsewhere / elsewhere:P1}");
        Assert.InRange((double)held / all, Reach, 1);
        Assert.InRange((double)heldElsewhere / elsewhere, Reach, 1);
        Assert.InRange(all, 1000, int.MaxValue);
    }
}
