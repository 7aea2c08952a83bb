using System.Collections.Frozen;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>Reads times in a question, counted from the day of asking: "last week", "in March 2022", "since Tuesday".</summary>
internal sealed class TimePhrases(DateOnly today)
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int DaysOfWeek = 7;

    /// <summary>What happens on a day is reported for so many more.</summary>
    private const int DaysOfReports = 7;

    /// <summary>A day named without a year lies ahead if it comes within so many days: "until May 11".</summary>
    private const int DaysAhead = 60;

    /// <summary>The days that words at a place mean, how many words that takes, or none.</summary>
    /// <param name="words">The question's words, folded.</param>
    public (DayRange Days, int Length)? At(IReadOnlyList<string> words, int at)
    {
        switch (words[at])
        {
            case "today":
                return (new DayRange(today, null), 1);
            case "yesterday":
                return (new DayRange(today.AddDays(-1), today), 1);
            case "the" when at + 1 < words.Count && words[at + 1] is "last" or "past" && Unit(words, at + 2) is { } unit:
                return (new DayRange(Before(1, unit), null), 3);
            case "this" or "last" when Unit(words, at + 1) is { } unit:
                return (words[at] == "this" ? This(unit) : Last(unit), 2);
            case "in" or "over" or "during" or "within" when Count(words, at + 1) is { } counted:
                return counted;
            case "in" or "during" when Calendar(words, at + 1) is { } calendar:
                return (Reported(calendar.Days, words[at + calendar.Length]), calendar.Length + 1);
            case "on" when Day(words, at + 1) is { } day:
                return day.Day > today ? null : (new DayRange(day.Day, day.Day.AddDays(DaysOfReports)), day.Length + 1);
            case "since" or "after" when Start(words, at + 1) is { } start:
                return (new DayRange(words[at] == "since" ? start.Days.From : start.Days.To?.AddDays(1), null), start.Length + 1);
            case "until" or "before" when Start(words, at + 1) is { } start:
                return (new DayRange(null, words[at] == "until" ? start.Days.To : start.Days.From?.AddDays(-1)), start.Length + 1);
            default:
                return null;
        }
    }

    /// <summary>The days that a value of <c>since:</c> or <c>until:</c> means: a day, week, month or year, in numbers or words.</summary>
    public DayRange? Of(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day))
        {
            return new DayRange(day, day);
        }

        if (DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", out var month))
        {
            return Month(month);
        }

        var words = FoldedWords.Of(value, most: 8);
        return words.Count > 0 && Start(words, 0) is { } start && start.Length == words.Count ? start.Days : null;
    }

    private static FrozenDictionary<string, int> Numbered(params string[] names) =>
        names.Index().ToFrozenDictionary(n => n.Item, n => n.Index + 1, StringComparer.Ordinal);

    private static string? Unit(IReadOnlyList<string> words, int at) =>
        at < words.Count && words[at] is "week" or "month" or "year" ? words[at] : null;

    private static DayRange Month(DateOnly first) => new(first, first.AddMonths(1).AddDays(-1));

    private static DayRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static int? YearAt(IReadOnlyList<string> words, int at) =>
        at < words.Count && words[at].Length == 4 && int.TryParse(words[at], out var year) && year is >= FirstYear and <= LastYear
            ? year
            : null;

    private static int? DayAt(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        var digits = words[at].AsSpan().TrimEnd("stndrh");
        return int.TryParse(digits, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private DayRange This(string unit) => unit switch
    {
        "week" => new DayRange(today.AddDays(-DaysOfWeek), null),
        "month" => new DayRange(new DateOnly(today.Year, today.Month, 1), null),
        _ => new DayRange(new DateOnly(today.Year, 1, 1), null),
    };

    private DayRange Last(string unit)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % DaysOfWeek) - DaysOfWeek);
        return unit switch
        {
            "week" => new DayRange(monday, monday.AddDays(DaysOfWeek - 1)),
            "month" => Month(new DateOnly(today.Year, today.Month, 1).AddMonths(-1)),
            _ => Year(today.Year - 1),
        };
    }

    /// <summary>"the last three days", "the past 2 weeks".</summary>
    private (DayRange Days, int Length)? Count(IReadOnlyList<string> words, int at)
    {
        var first = at;
        at += at < words.Count && words[at] is "the" ? 1 : 0;
        if (at + 2 >= words.Count || words[at] is not ("last" or "past") || !TryNumber(words[at + 1], out var number))
        {
            return null;
        }

        return Before(number, words[at + 2]) is not { } from ? null : (new DayRange(from, null), at + 4 - first);
    }

    /// <summary>The day that lies so many days, weeks, months or years back, or null for another unit.</summary>
    private DateOnly? Before(int number, string unit) => unit switch
    {
        "day" or "days" => today.AddDays(-number),
        "week" or "weeks" => today.AddDays(-DaysOfWeek * number),
        "month" or "months" => today.AddMonths(-number),
        "year" or "years" => today.AddYears(-number),
        _ => null,
    };

    private static bool TryNumber(string word, out int number)
    {
        ReadOnlySpan<string> small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        number = word is "a" or "an" ? 1 : small.IndexOf(word) + 1;
        return number > 0 || (int.TryParse(word, out number) && number is > 0 and < 100);
    }

    /// <summary>"March 2022", "March", "2022".</summary>
    private (DayRange Days, int Length)? Calendar(IReadOnlyList<string> words, int at)
    {
        if (YearAt(words, at) is { } year)
        {
            return year > today.Year ? null : (Year(year), 1);
        }

        if (at >= words.Count || !Months.TryGetValue(words[at], out var month))
        {
            return null;
        }

        if (YearAt(words, at + 1) is { } named)
        {
            var first = new DateOnly(named, month, 1);
            return first > today ? null : (Month(first), 2);
        }

        return (Month(new DateOnly(month > today.Month ? today.Year - 1 : today.Year, month, 1)), 1);
    }

    /// <summary>
    /// When that is reported: what happened "in March 2022" or "in 2022" is looked for in the reports of that time; a month
    /// alone tells when it happened, and later reports tell of it too ("in July", asked in December).
    /// </summary>
    private static DayRange Reported(DayRange days, string last) => Months.ContainsKey(last) ? days with { To = null } : days;

    /// <summary>"Tuesday", "14 March", "March 14 2022"; a weekday always in the past.</summary>
    private (DateOnly Day, int Length)? Day(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        if (Weekdays.TryGetValue(words[at], out var weekday))
        {
            var back = (((int)today.DayOfWeek + 6) % DaysOfWeek) - (weekday - 1);
            return (today.AddDays(-(back < 0 ? back + DaysOfWeek : back)), 1);
        }

        var isMonthFirst = Months.ContainsKey(words[at]);
        if (at + 1 >= words.Count || !Months.TryGetValue(words[isMonthFirst ? at : at + 1], out var month) ||
            DayAt(words, isMonthFirst ? at + 1 : at) is not { } day)
        {
            return null;
        }

        var named = YearAt(words, at + 2);
        var year = named ?? today.Year;
        if (day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return (named is null && date > today.AddDays(DaysAhead) ? date.AddYears(-1) : date, named is null ? 2 : 3);
    }

    private (DayRange Days, int Length)? Start(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        if (words[at] is "last" or "this" && Unit(words, at + 1) is { } unit)
        {
            return (words[at] == "this" ? This(unit) : Last(unit), 2);
        }

        if (words[at] is "yesterday" or "today")
        {
            var named = today.AddDays(words[at] == "today" ? 0 : -1);
            return (new DayRange(named, named), 1);
        }

        if (at + 2 < words.Count && words[at + 2] == "ago" && TryNumber(words[at], out var number) && Before(number, words[at + 1]) is { } ago)
        {
            return (new DayRange(ago, ago), 3);
        }

        var skipped = words[at] is "last" ? 1 : 0;
        if (Day(words, at + skipped) is { } day)
        {
            return (new DayRange(day.Day, day.Day), day.Length + skipped);
        }

        return Calendar(words, at);
    }
}
