using System.Globalization;
using Bot.News.Answers.Asking;

namespace Bot.News.Answers;

/// <summary>Days as people write them for a limit ("2026-11-23", "Tuesday", "last week", "March 2022", "3 days ago"), and as they are told back.</summary>
public static class WrittenDays
{
    /// <summary>The first and last day that they mean, in UTC; null where they mean none.</summary>
    /// <param name="typed">What was written.</param>
    /// <param name="asked">When: "last week" counts from here.</param>
    public static (DateOnly First, DateOnly Last)? Read(string typed, DateTimeOffset asked)
    {
        var today = DateOnly.FromDateTime(asked.UtcDateTime);
        return new TimePhrases(today).Of(typed.Trim()) is { From: { } first } days ? (first, days.To ?? today) : null;
    }

    /// <summary>23 November 2026.</summary>
    public static string Write(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
