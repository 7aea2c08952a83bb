using System.Net;
using Discord.Net;
using Polly;
using Polly.Retry;

namespace Bot.Discord.Live;

/// <summary>Discord.Net waits out rate limits and tries again after 502; for the other passing faults of a server or of the
/// way to it, this does.</summary>
internal static class Retry
{
    /// <summary>An answer is worth a few seconds: somebody is waiting.</summary>
    public static ResiliencePipeline Answer(TimeProvider clock) => Pipeline(clock, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4), 4);

    /// <summary>Signing in and registering go on until they work.</summary>
    public static ResiliencePipeline UntilItWorks(TimeProvider clock, Action<Exception> failed) =>
        Pipeline(clock, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), int.MaxValue, failed);

    /// <summary>Whether the same request may work later.</summary>
    public static bool IsPassing(Exception fault) => fault switch
    {
        HttpException answer => answer.HttpCode >= HttpStatusCode.InternalServerError || answer.HttpCode == HttpStatusCode.TooManyRequests,
        HttpRequestException { StatusCode: { } status } => status >= HttpStatusCode.InternalServerError,
        RateLimitedException or HttpRequestException or TimeoutException or IOException => true,
        OperationCanceledException => true,
        _ => false,
    };

    private static ResiliencePipeline Pipeline(
        TimeProvider clock, TimeSpan first, TimeSpan longest, int attempts, Action<Exception>? failed = null) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = outcome => ValueTask.FromResult(
                outcome.Outcome.Exception is { } fault && IsPassing(fault) && !outcome.Context.CancellationToken.IsCancellationRequested),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = first,
            MaxDelay = longest,
            MaxRetryAttempts = attempts,
            OnRetry = retry =>
            {
                failed?.Invoke(retry.Outcome.Exception!);
                return default;
            },
        }).Build();
}
