using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Why the database does not do its part, in words.</summary>
internal static class StorageReason
{
    private const int Busy = 5, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is Corrupt or NotADatabase;

    public static string Of(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy => "another program is writing to the database",
        ReadOnly => "the database is read-only",
        IoError => "the disk reports an error",
        Corrupt or NotADatabase => "the database is damaged; start the bot again to rebuild it",
        Full => "the disk is full",
        CannotOpen => "the database cannot be opened",
        _ => fault.Message,
    };
}
