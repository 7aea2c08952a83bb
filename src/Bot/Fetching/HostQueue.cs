namespace Bot.Fetching;

/// <summary>One request to a host at a time, with a pause between two. Thread-safe.</summary>
internal sealed class HostQueue(TimeProvider clock, TimeSpan pause)
{
    /// <summary>How many hosts are remembered before those that are long quiet are forgotten.</summary>
    private const int MostHosts = 4096;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.OrdinalIgnoreCase);

    private long Now => clock.GetTimestamp();

    /// <summary>Waits for the host's turn; disposing what comes back passes the turn on.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken stop)
    {
        var lane = Take(host);
        try
        {
            await lane.Turn.WaitAsync(stop);
        }
        catch
        {
            Leave(lane);
            throw;
        }

        try
        {
            var wait = lane.LastEnd is { } last ? pause - clock.GetElapsedTime(last) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                // A clock that runs backwards must not make the wait longer.
                await Task.Delay(wait < pause ? wait : pause, clock, stop);
            }
        }
        catch
        {
            lane.Turn.Release();
            Leave(lane);
            throw;
        }

        return new Turn(this, lane);
    }

    private Lane Take(string host)
    {
        lock (_lanes)
        {
            if (_lanes.Count >= MostHosts)
            {
                foreach (var (quiet, _) in _lanes.Where(l => l.Value.Users == 0 && IsQuiet(l.Value)).ToList())
                {
                    _lanes.Remove(quiet);
                }
            }

            if (!_lanes.TryGetValue(host, out var lane))
            {
                _lanes[host] = lane = new Lane();
            }

            lane.Users++;
            return lane;
        }
    }

    private bool IsQuiet(Lane lane) => lane.LastEnd is not { } last || clock.GetElapsedTime(last) > pause;

    private void Leave(Lane lane)
    {
        lock (_lanes)
        {
            lane.Users--;
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Users { get; set; }

        public long? LastEnd { get; set; }
    }

    private sealed class Turn(HostQueue queue, Lane lane) : IDisposable
    {
        private int _passed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _passed, 1) == 0)
            {
                lane.LastEnd = queue.Now;
                lane.Turn.Release();
                queue.Leave(lane);
            }
        }
    }
}
