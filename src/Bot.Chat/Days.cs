using System.Globalization;
using Bot.News.Answers;

namespace Bot.Chat;

/// <summary>Days as people type and read them.</summary>
internal static class Days
{
    /// <summary>A day written as 2026-11-23, or null.</summary>
    public static DateOnly? Read(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>2026-11-23.</summary>
    public static string Number(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>23 November 2026.</summary>
    public static string Write(DateOnly day) => WrittenDays.Write(day);

    public static string Write(DateTimeOffset time) => Write(Of(time));

    /// <summary>The day that the publisher wrote, in its own time zone.</summary>
    public static DateOnly Of(DateTimeOffset time) => DateOnly.FromDateTime(time.DateTime);
}
