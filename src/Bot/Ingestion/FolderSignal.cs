namespace Bot.Ingestion;

/// <summary>Says when something happens in a folder. Where the system cannot tell, it is looked at more often instead.</summary>
internal sealed class FolderSignal : IDisposable
{
    private static readonly TimeSpan WhenToldOfChanges = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WhenNot = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _happened = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    /// <param name="path">A folder, or a file whose folder is watched.</param>
    public FolderSignal(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = Directory.Exists(path) };
            _watcher.Changed += (_, _) => Happened();
            _watcher.Created += (_, _) => Happened();
            _watcher.Deleted += (_, _) => Happened();
            _watcher.Renamed += (_, _) => Happened();
            _watcher.Error += (_, _) => Happened();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>Waits until something happens, or until it is time to look anyway.</summary>
    public Task WaitAsync(CancellationToken stop) => _happened.WaitAsync(_watcher is null ? WhenNot : WhenToldOfChanges, stop);

    public void Dispose()
    {
        _watcher?.Dispose();
        _happened.Dispose();
    }

    private void Happened()
    {
        try
        {
            if (_happened.CurrentCount == 0)
            {
                _happened.Release();
            }
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It is signalled already, or nobody waits any more.
        }
    }
}
