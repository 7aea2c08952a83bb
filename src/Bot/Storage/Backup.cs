using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Copies the database while the bot runs and writes.</summary>
internal static class Backup
{
    /// <summary>Writes a whole copy, which takes the place of the file only when it is complete.</summary>
    /// <exception cref="StorageException">It cannot be read or written.</exception>
    public static void Write(string database, string file)
    {
        var partial = file + ".partial";
        try
        {
            File.Delete(partial);
            using (var source = Database.Connect(database, SqliteOpenMode.ReadOnly))
            using (var target = Database.Connect(partial, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(target);
                target.Execute("PRAGMA journal_mode = DELETE");
            }

            File.Move(partial, file, overwrite: true);
        }
        catch (SqliteException e)
        {
            throw new StorageException(StorageReason.Of(e), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(e.Message, e);
        }
    }
}
