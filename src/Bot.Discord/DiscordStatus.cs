using System.Collections.Immutable;
using System.Globalization;
using Bot.Chat;

namespace Bot.Discord;

/// <summary>How the bot stands with Discord.</summary>
public enum DiscordState
{
    /// <summary>No token is configured.</summary>
    Off,

    /// <summary>A token is configured, but this build was made without Discord support.</summary>
    NotInThisBuild,

    /// <summary>Not connected, and at it.</summary>
    Connecting,

    /// <summary>Connected; commands are answered.</summary>
    Connected,

    /// <summary>Not connected, and not trying: a person must do something, which <see cref="DiscordStanding.Fault"/> says.</summary>
    Failed,
}

/// <summary>How the bot stands with Discord at one moment.</summary>
/// <param name="State">Connected or not.</param>
/// <param name="Fault">What a person must do, or what went wrong last; null where all is well.</param>
/// <param name="CommandFault">Why Discord did not take the commands somewhere, or null.</param>
/// <param name="Latency">Of the last heartbeat, or null before the first.</param>
/// <param name="Servers">How many servers the bot is in.</param>
/// <param name="LastInteraction">When somebody last asked something, or null.</param>
public sealed record DiscordStanding(
    DiscordState State,
    string? Fault = null,
    string? CommandFault = null,
    TimeSpan? Latency = null,
    int Servers = 0,
    DateTimeOffset? LastInteraction = null)
{
    /// <summary>How it stands, for people: "connected: 3 servers, 41 ms, last asked 2026-11-23 09:30 UTC".</summary>
    public override string ToString() => State switch
    {
        DiscordState.Off => "off: no token is configured",
        DiscordState.NotInThisBuild => "not in this build",
        DiscordState.Connected => $"{Connected()}{(CommandFault is null ? "" : $". {CommandFault}")}",
        DiscordState.Connecting => $"connecting. {Fault}".TrimEnd(),
        _ => $"not connected. {Fault}".TrimEnd(),
    };

    private string Connected() => string.Join(", ", new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"connected: {Servers} server{(Servers == 1 ? "" : "s")}"),
        Latency is { } latency ? string.Create(CultureInfo.InvariantCulture, $"{latency.TotalMilliseconds:0} ms") : null,
        LastInteraction is { } last ? string.Create(CultureInfo.InvariantCulture, $"last asked {last.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : null,
    }.OfType<string>());
}

/// <summary>Keeps how the bot stands with Discord, for health checks. Thread-safe; reading never waits.</summary>
public sealed class DiscordStatus
{
    private Standings _standings = new(new DiscordStanding(DiscordState.Off), ImmutableSortedDictionary<int, DiscordStanding>.Empty);

    /// <summary>Of all shards together: the worst state, the slowest heartbeat, the sum of the servers.</summary>
    public DiscordStanding Current => Volatile.Read(ref _standings).Together;

    /// <summary>For <c>/about</c>; nothing where no token is configured.</summary>
    public IEnumerable<StatusLine> Lines() =>
        Current is { State: not DiscordState.Off } standing ? [new StatusLine("Discord", standing.ToString())] : [];

    /// <summary>Changes what concerns the whole bot.</summary>
    internal void Change(Func<DiscordStanding, DiscordStanding> change) => Replace(all => all with { Own = change(all.Own) });

    /// <summary>Changes what concerns one connection; it begins as <see cref="DiscordState.Connecting"/>.</summary>
    internal void Change(int shard, Func<DiscordStanding, DiscordStanding> change) =>
        Replace(all => all with { Shards = all.Shards.SetItem(shard, change(all.OfShard(shard))) });

    internal DiscordState StateOf(int shard) => Volatile.Read(ref _standings).OfShard(shard).State;

    // By reference: equal standings that another wrote meanwhile are not the ones that were read.
    private void Replace(Func<Standings, Standings> change)
    {
        Standings before;
        do
        {
            before = Volatile.Read(ref _standings);
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _standings, change(before), before), before));
    }

    private sealed record Standings(DiscordStanding Own, ImmutableSortedDictionary<int, DiscordStanding> Shards)
    {
        public DiscordStanding Together => Shards.IsEmpty || Own.State == DiscordState.Failed ? Own : Own with
        {
            State = Shards.Values.Select(shard => shard.State).MaxBy(Badness),
            Fault = Shards.Where(shard => shard.Value.Fault is not null).Select(shard => Shards.Count == 1 ? shard.Value.Fault : $"Shard {shard.Key}: {shard.Value.Fault}").FirstOrDefault(),
            Latency = Shards.Values.Max(shard => shard.Latency),
            Servers = Shards.Values.Sum(shard => shard.Servers),
        };

        private static int Badness(DiscordState state) => state switch
        {
            DiscordState.Connected => 0,
            DiscordState.Failed => 2,
            _ => 1,
        };

        public DiscordStanding OfShard(int shard) => Shards.GetValueOrDefault(shard) ?? new DiscordStanding(DiscordState.Connecting);
    }
}
