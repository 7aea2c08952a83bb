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
    private DiscordStanding _current = new(DiscordState.Off);

    public DiscordStanding Current => Volatile.Read(ref _current);

    /// <summary>For <c>/about</c>; nothing where no token is configured.</summary>
    public IEnumerable<StatusLine> Lines() =>
        Current is { State: not DiscordState.Off } standing ? [new StatusLine("Discord", standing.ToString())] : [];

    internal void Change(Func<DiscordStanding, DiscordStanding> change)
    {
        DiscordStanding before;
        do
        {
            before = Current;
        }
        while (Interlocked.CompareExchange(ref _current, change(before), before) != before);
    }
}
