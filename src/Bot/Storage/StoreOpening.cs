using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Opens the memory; a damaged database is set aside and rebuilt from what can still be read.</summary>
internal static class StoreOpening
{
    private static readonly string[] Companions = ["", "-wal", "-shm"];

    /// <param name="file">The database; made where it is missing.</param>
    /// <param name="now">For the name of a damaged one.</param>
    /// <param name="warn">Told what happened to a damaged one.</param>
    /// <exception cref="StorageException">It cannot be opened, though it is not damaged.</exception>
    public static SqliteNewsStore Open(string file, DateTimeOffset now, Action<string> warn)
    {
        try
        {
            return new SqliteNewsStore(file);
        }
        catch (SqliteException e) when (!StorageReason.IsDamage(e))
        {
            throw new StorageException(StorageReason.Of(e), e);
        }
        catch (NotSupportedException e)
        {
            throw new StorageException(e.Message, e);
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException)
        {
            var aside = SetAside(file, now);
            var store = new SqliteNewsStore(file);
            var (articles, feeds) = Salvage.Copy(aside, store, now);
            warn($"The database was damaged ({e.Message}). It is set aside as {Path.GetFileName(aside)}; "
                + $"{articles} articles and {feeds} feeds were taken over into a new one.");
            return store;
        }
    }

    private static string SetAside(string file, DateTimeOffset now)
    {
        var aside = $"{file}.damaged-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        for (var number = 2; File.Exists(aside); number++)
        {
            aside = $"{file}.damaged-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{number}";
        }

        try
        {
            foreach (var companion in Companions.Where(companion => File.Exists(file + companion)))
            {
                File.Move(file + companion, aside + companion);
            }

            return aside;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"the database is damaged and cannot be set aside: {e.Message}", e);
        }
    }
}
