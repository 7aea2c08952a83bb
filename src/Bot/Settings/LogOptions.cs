using Serilog.Events;

namespace Bot.Settings;

/// <summary>The section <c>Log</c>.</summary>
internal sealed class LogOptions : ICheckedOptions
{
    public static string Section => "Log";

    /// <summary>The least level that is written: Verbose, Debug, Information, Warning, Error or Fatal.</summary>
    public string Level { get; set; } = nameof(LogEventLevel.Information);

    /// <summary>A file that takes the log as well, a new one each day, the last <see cref="MostFiles"/> kept; empty for none.</summary>
    public string File { get; set; } = "";

    /// <summary>How many daily files are kept, 1 to 366.</summary>
    public int MostFiles { get; set; } = 14;

    public LogEventLevel EventLevel => Enum.Parse<LogEventLevel>(Level, ignoreCase: true);

    public IEnumerable<string> Faults()
    {
        if (!Enum.TryParse<LogEventLevel>(Level, ignoreCase: true, out _))
        {
            yield return $"Log:Level is \"{Level}\"; it takes {string.Join(", ", Enum.GetNames<LogEventLevel>())}.";
        }

        if (MostFiles is < 1 or > 366)
        {
            yield return $"Log:MostFiles is {MostFiles}; it takes 1 to 366.";
        }

        if (File.Length > 0 && !CanWrite(File, out var reason))
        {
            yield return $"Log:File is \"{File}\", which cannot be written: {reason}";
        }
    }

    private static bool CanWrite(string file, out string reason)
    {
        reason = "";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            reason = e.Message;
            return false;
        }
    }
}
