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
    DateTimeOffset? LastInteraction = null);

/// <summary>Keeps how the bot stands with Discord, for health checks. Thread-safe; reading never waits.</summary>
public sealed class DiscordStatus
{
    private DiscordStanding _current = new(DiscordState.Off);

    public DiscordStanding Current => Volatile.Read(ref _current);

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
