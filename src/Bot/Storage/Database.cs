using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Opens databases and keeps their tables current.</summary>
internal static class Database
{
    /// <summary>How long a write waits for another program's, in seconds.</summary>
    private const int BusySeconds = 5;

    private const string MigrationFolder = "Bot.Storage.Migrations.";

    static Database() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens the file for writing, in write-ahead mode, with the newest tables.</summary>
    /// <exception cref="SqliteException">It cannot be opened, or is damaged.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or a later version of the bot made it.</exception>
    public static SqliteConnection Open(string file)
    {
        var connection = Connect(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // In WAL mode NORMAL loses no committed transaction when the program dies. When the power fails it can lose
            // the last ones, articles and feed states alike, so that they are simply fetched again.
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = NORMAL");
            connection.Execute("PRAGMA foreign_keys = ON");
            Check(connection);
            Migrate(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Check(SqliteConnection connection)
    {
        using var command = connection.Command("PRAGMA quick_check(1)");
        if (command.ExecuteScalar() is not "ok" and var fault)
        {
            throw new InvalidDataException(Convert.ToString(fault, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The migrations by number, embedded as SQL: <c>001.sql</c> makes version 1.</summary>
    private static IEnumerable<(int Version, string Sql)> Migrations()
    {
        var assembly = typeof(Database).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(MigrationFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name[MigrationFolder.Length..^".sql".Length], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        var version = connection.Number("PRAGMA user_version");
        var migrations = Migrations().ToList();
        if (version > migrations[^1].Version)
        {
            throw new NotSupportedException(
                $"the database has version {version}, and this program knows versions up to {migrations[^1].Version}; run the newer program again");
        }

        foreach (var (number, sql) in migrations.Where(m => m.Version > version))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(sql);
            connection.Execute($"PRAGMA user_version = {number}");
            transaction.Commit();
        }
    }
}
