using Bot.Settings;
using Bot.Storage;

namespace Bot.Verbs;

/// <summary>What the verbs share that work on the database.</summary>
internal static class StoreVerbs
{
    private const int NotDone = 1, Misconfigured = 2;

    /// <summary>Opens the configured database and works on it; says what is wrong where that is not possible.</summary>
    public static int WithStore(BotSettings settings, Func<INewsStore, int> work)
    {
        if (Misconfiguration(settings) is { } faults)
        {
            faults.ForEach(Console.Error.WriteLine);
            return Misconfigured;
        }

        try
        {
            using var store = StoreOpening.Open(settings.Storage.Database, TimeProvider.System.GetUtcNow(), Console.Error.WriteLine);
            return work(store);
        }
        catch (StorageException e)
        {
            Console.Error.WriteLine($"The database in {settings.Storage.Path} cannot be used: {e.Message}");
            return NotDone;
        }
    }

    /// <summary>The faults of the settings, or that there is no database; null where all is well.</summary>
    public static List<string>? Misconfiguration(BotSettings settings) =>
        settings.Faults.Count > 0 ? [.. settings.Faults]
        : settings.Storage.IsEnabled ? null
        : ["Storage:Path is empty; name a folder for the database, for example with Storage__Path=data in the environment."];
}
