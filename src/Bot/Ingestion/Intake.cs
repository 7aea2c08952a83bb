using Bot.News.Index;
using Bot.Storage;

namespace Bot.Ingestion;

/// <summary>Takes in what arrives: keeps it, then publishes the next snapshot. Thread-safe; questions never wait.</summary>
internal sealed class Intake(NewsIndex index, INewsStore store, TimeProvider clock, ILogger<Intake> log)
{
    /// <summary>How many articles wait for the disk; of more, the first are stored when their feed brings them again.</summary>
    private const int MostWaiting = 10_000;

    private readonly Queue<Arrival> _waiting = new();
    private volatile string? _trouble;

    /// <summary>Why articles are not stored for now, or null where they are.</summary>
    public string? Trouble => _trouble;

    /// <summary>
    /// Keeps each article in a transaction of its own and publishes them together. Where the disk does not take one, it
    /// can be asked about all the same, and is stored as soon as the disk does.
    /// </summary>
    public void Add(IReadOnlyCollection<Arrival> arrivals)
    {
        if (arrivals.Count == 0)
        {
            return;
        }

        lock (_waiting)
        {
            foreach (var arrival in arrivals)
            {
                _waiting.Enqueue(arrival);
            }

            SaveWaiting();
        }

        index.Publish(builder =>
        {
            foreach (var arrival in arrivals)
            {
                builder.Add(arrival.Document);
            }
        });
    }

    /// <summary>Stores what waits for the disk, if it can; for calling now and then.</summary>
    public void Retry()
    {
        lock (_waiting)
        {
            SaveWaiting();
        }
    }

    private void SaveWaiting()
    {
        var before = _trouble is not null;
        try
        {
            while (_waiting.TryPeek(out var next))
            {
                store.Save(next, clock.GetUtcNow());
                _waiting.Dequeue();
                _trouble = null;
            }

            if (before && _trouble is null)
            {
                log.LogInformation("Articles are stored again");
            }
        }
        catch (StorageException e)
        {
            _trouble = e.Message;
            if (!before)
            {
                log.LogWarning("Articles cannot be stored for now, because {Reason:l}; questions are answered from memory", e.Message);
            }

            while (_waiting.Count > MostWaiting)
            {
                _waiting.Dequeue();
            }
        }
    }

    /// <summary>Takes out what is too old or too much.</summary>
    /// <exception cref="StorageException">The store could not do it.</exception>
    public void Trim(StorageOptions options)
    {
        var before = options.MostDays > 0 ? clock.GetUtcNow().AddDays(-options.MostDays) : (DateTimeOffset?)null;
        var most = options.MostArticles > 0 ? options.MostArticles : (int?)null;
        if (before is null && most is null)
        {
            return;
        }

        var gone = store.Trim(before, most);
        if (gone.Count > 0)
        {
            index.Publish(builder =>
            {
                foreach (var id in gone)
                {
                    builder.Remove(id);
                }
            });
            log.LogInformation("{Count} articles were too old or too many and are forgotten", gone.Count);
        }
    }
}
