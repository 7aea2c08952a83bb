using Bot.Discord.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Live;

public sealed class CompletionDeadlineTests
{
    private static readonly TimeSpan OfDiscord = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Keep_CompletingNeverEnds_OffersNothingBeforeDiscordGivesUp()
    {
        using var never = new ManualResetEventSlim();
        var deadline = new CompletionDeadline(TimeProvider.System, NullLogger.Instance);

        var offered = await deadline.KeepAsync(() =>
        {
            never.Wait();
            return [("too", "late")];
        }).WaitAsync(TimeSpan.FromSeconds(30));
        never.Set();

        Assert.Empty(offered);
        Assert.True(CompletionDeadline.Patience < OfDiscord);
    }

    [Fact]
    public async Task Keep_CompletingIsDone_OffersWhatItGave()
    {
        var deadline = new CompletionDeadline(TimeProvider.System, NullLogger.Instance);

        Assert.Equal(("Ada", "Ada Lindqvist"), Assert.Single(await deadline.KeepAsync(() => [("Ada", "Ada Lindqvist")])));
    }
}
