using System.Net;
using Bot.Fetching;

namespace Bot.Tests.Fetching;

/// <summary>A fetcher for loopback: 127.0.0.2 counts as public, names are found in a table, there are no pauses.</summary>
internal static class LoopbackFetcher
{
    public static FetchOptions Options(int seconds = 20) => new() { AllowedNetworks = ["127.0.0.2"], SecondsBetweenRequests = 0, Seconds = seconds };

    public static Fetcher Create(FetchOptions? options = null, NameLookup? lookup = null, TimeProvider? clock = null) =>
        new(options ?? Options(), clock ?? TimeProvider.System, lookup ?? Everywhere);

    /// <summary>Every name is at 127.0.0.2.</summary>
    public static Task<IPAddress[]> Everywhere(string host, CancellationToken stop) => Task.FromResult<IPAddress[]>([LoopbackSite.Public]);

    public static Task<FetchOutcome> GetAsync(this Fetcher fetcher, Uri address) =>
        fetcher.FetchAsync(new FetchRequest(address, FetchRequest.Pages), CancellationToken.None);
}
