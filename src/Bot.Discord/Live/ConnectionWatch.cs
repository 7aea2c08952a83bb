namespace Bot.Discord.Live;

/// <summary>Follows one client: since when it is not connected, and whether it has given up. Thread-safe.</summary>
internal sealed class ConnectionWatch(TimeProvider clock)
{
    /// <summary>Discord.Net does not connect again after this code: the session is no longer valid.</summary>
    private const int SessionInvalid = 4006;

    private readonly Lock _noting = new();
    private long? _silentSince = clock.GetTimestamp();
    private long? _connectedSince;
    private TimeSpan _longestConnection;
    private bool _isOver;

    /// <summary>How long there has been no connection.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (_noting)
            {
                return _silentSince is { } since ? clock.GetElapsedTime(since) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Whether the client will not connect again by itself.</summary>
    public bool IsOver
    {
        get
        {
            lock (_noting)
            {
                return _isOver;
            }
        }
    }

    /// <summary>How long the longest connection lasted that has ended.</summary>
    public TimeSpan LongestConnection
    {
        get
        {
            lock (_noting)
            {
                return _longestConnection;
            }
        }
    }

    /// <summary>Whether another client is to take its place, so that what it still says no longer counts.</summary>
    public bool IsEnded { get; private set; }

    public void End() => IsEnded = true;

    public void Connected()
    {
        lock (_noting)
        {
            _silentSince = null;
            _connectedSince = clock.GetTimestamp();
        }
    }

    public void Disconnected(Exception? fault)
    {
        lock (_noting)
        {
            _silentSince ??= clock.GetTimestamp();
            if (_connectedSince is { } since && clock.GetElapsedTime(since) is var lasted && lasted > _longestConnection)
            {
                _longestConnection = lasted;
            }

            _connectedSince = null;
            _isOver |= CloseCodes.Of(fault) == SessionInvalid;
        }
    }
}
