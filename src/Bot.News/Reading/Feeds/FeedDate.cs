using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.News.Reading.Feeds;

/// <summary>
/// Dates as feeds write them: RFC 822 and 2822 with every known mistake, RFC 3339, W3CDTF down to a year, ISO 8601 week
/// and ordinal dates, asctime, and a few national customs. What has no zone is UTC.
/// </summary>
internal static partial class FeedDate
{
    private const int MostLength = 100;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateTimeOffset? Read(string? value)
    {
        var text = value?.Trim();
        return text is not { Length: > 0 and <= MostLength } ? null
            : Iso(text) ?? Prose(text) ?? Numeric(text) ?? NationalDates.Read(text);
    }

    // W3CDTF and ISO 8601: 2003, 2003-12, 2003-12-31T10:14:55Z, 20031231, 2003335, 2003-W01-3, --1231.
    private static DateTimeOffset? Iso(string text)
    {
        var match = IsoForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match, "year");
        year = match.Groups["year"].Length == 2 ? Century(year) : year;
        var date = match.Groups["day3"].Success ? Day(year, 1, 1)?.AddDays(Number(match, "day3") - 1)
            : Day(year, match.Groups["month"].Success ? Number(match, "month") : 1, match.Groups["day"].Success ? Number(match, "day") : 1);
        return At(date, match);
    }

    // RFC 822: [Thu,] 01 Jan 2004 19:48:21 GMT; asctime: Sun Jan 4 16:29:06 PST 2004.
    private static DateTimeOffset? Prose(string text)
    {
        var match = Rfc822().Match(text);
        match = match.Success ? match : Rfc822MonthFirst().Match(text);
        match = match.Success ? match : Asctime().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var month = Array.FindIndex(Months, name => match.Groups["name"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        var year = Number(match, "year");
        return At(Day(match.Groups["year"].Length <= 2 ? Century(year) : year, month, Number(match, "day")), match);
    }

    // 07/02/2004 10:00 as Americans write it, and the other way round where that cannot be.
    private static DateTimeOffset? Numeric(string text)
    {
        var match = NumericForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, second, year) = (Number(match, "left"), Number(match, "right"), Number(match, "year"));
        return At(first > 12 ? Day(year, second, first) : Day(year, first, second), match);
    }

    internal static DateTimeOffset? At(DateTime? date, Match match)
    {
        if (date is not { } day)
        {
            return null;
        }

        var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
        var second = Number(match, "second");
        if (match.Groups["half"] is { Success: true } half)
        {
            hour = (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        }

        if (hour > 24 || minute > 59 || second > 60)
        {
            return null;
        }

        try
        {
            var local = day.AddHours(hour).AddMinutes(minute).AddSeconds(second);
            return new DateTimeOffset(local - TimeZones.Offset(match.Groups["zone"].Value), TimeSpan.Zero) is { Year: >= PublicationDate.FirstYear and <= PublicationDate.LastYear } date2 ? date2 : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    internal static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    internal static DateTime? Day(int year, int month, int day)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        // The 31st of a shorter month is that month's last day, as feeds that count so mean it.
        return new DateTime(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)), 0, 0, 0, DateTimeKind.Unspecified);
    }

    private static int Century(int year) => year < 69 ? 2000 + year : 1900 + year;

    private const string Time = @"(?:(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,:]\d+)?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?)";
    private const string Zone = @"(?:\s*(?<zone>[+-]?\s*\d{1,2}:?\d{0,2}|[A-Za-z]{1,5}(?:[+-]\d{1,2}:?\d{0,2})?))?";

    [GeneratedRegex(@"^(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<year>\d{4})-(?<day3>\d{3})|(?<year>\d{4})-(?<month>\d{1,2})|(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})|(?<year>\d{4})(?<day3>\d{3})|(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})|(?<year>\d{4})|(?<year>\d\d)-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)|(?<year>\d\d)(?<day3>\d{3})|-(?<year>\d\d)-?(?<month>\d\d)|-(?<year>\d\d))(?:(?:[Tt]|\s+|:)" + Time + Zone + @")?\s*(?:Z\s*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?:[A-Za-z]+\.?(?:,\s*|\s+)|,\s*)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?[\s-]+(?<year>\d{4}|\d{2})(?:,?[\sT]+" + Time + Zone + @")?[^0-9]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^(?:[A-Za-z]+\.?,?\s+)?(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4}|\d{2})(?:,?\s+(?:at\s+)?" + Time + Zone + @")?[^0-9]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Rfc822MonthFirst();

    [GeneratedRegex(@"^(?:[A-Za-z]+\s+)?(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\s+(?<day>\d{1,2})\s+" + Time + @"(?:\s+(?<zone>[A-Za-z]{1,5}|[+-]\d{4}))?\s+(?<year>\d{4})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Asctime();

    [GeneratedRegex(@"^(?<left>\d{1,2})[/.](?<right>\d{1,2})[/.](?<year>\d{4})(?:,?\s+" + Time + Zone + @")?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumericForm();
}
