using System.CommandLine;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Verbs;

/// <summary><c>bot backup FILE</c>: a whole copy of the database, also while the bot runs.</summary>
internal static class BackupVerb
{
    /// <summary>Exit codes: done, not done, the settings are wrong.</summary>
    private const int Done = 0, NotDone = 1, Misconfigured = 2;

    public static Command Create(Func<BotSettings> settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "where the copy goes; a file that is there is replaced" };
        var command = new Command("backup", "Copy the database, also while the bot runs") { file };
        command.SetAction(parsed => Run(settings(), parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(BotSettings settings, FileInfo file)
    {
        if (StoreVerbs.Misconfiguration(settings) is { } faults)
        {
            faults.ForEach(Console.Error.WriteLine);
            return Misconfigured;
        }

        try
        {
            Backup.Write(settings.Storage.Database, file.FullName);
            Console.WriteLine($"Copied to {file.FullName}.");
            return Done;
        }
        catch (StorageException e)
        {
            Console.Error.WriteLine($"There is no copy: {e.Message}");
            return NotDone;
        }
    }
}
