using Bot.News.Answers.Asking;

namespace Bot.News.Answers;

/// <summary>How limits are told to people: "by: Anna Berg", "outlet: Coast Daily", "since 5 March 2024".</summary>
public static class ToldLimits
{
    /// <summary>A piece for each limit, in the order of the options; none for what is not limited.</summary>
    public static IEnumerable<string> Of(Limits limits)
    {
        if (limits.By is { } by)
        {
            yield return By(by);
        }

        if (limits.Outlet is { } outlet)
        {
            yield return Outlet(outlet);
        }

        if (Days(new DayRange(limits.Since, limits.Until)) is { } days)
        {
            yield return days;
        }
    }

    internal static string By(string speaker) => $"by: {speaker}";

    internal static string Outlet(string outlet) => $"outlet: {outlet}";

    /// <summary>Null where both ends are open.</summary>
    internal static string? Days(DayRange days) => days switch
    {
        (null, null) => null,
        (null, { } to) => $"until {WrittenDays.Write(to)}",
        ({ } from, null) => $"since {WrittenDays.Write(from)}",
        ({ } from, { } to) when from == to => $"on {WrittenDays.Write(from)}",
        ({ } from, { } to) => $"{WrittenDays.Write(from)} to {WrittenDays.Write(to)}",
    };
}
