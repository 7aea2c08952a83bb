using System.Globalization;

namespace Bot.News.Reading;

/// <summary>Publication dates as articles give them. A day alone is midnight UTC; a time without a zone is UTC.</summary>
internal static class PublicationDate
{
    /// <summary>The years that an article can be from; what lies outside is a mistake in the data.</summary>
    public const int FirstYear = 1600;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2200;

    private const int MostLength = 64;

    // ISO 8601 and RFC 3339 first, then RFC 1123 and the ways that English prose writes a day.
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy/MM/dd", "yyyyMMdd",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz",
        "d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "d MMM yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy",
    ];

    public static DateTimeOffset? Read(string value) =>
        value.Length <= MostLength
        && DateTimeOffset.TryParseExact(
            value, Formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var date)
            ? Possible(date)
            : null;

    /// <param name="seconds">Since 1970 began, UTC.</param>
    public static DateTimeOffset? Read(long seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? Possible(DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    private static DateTimeOffset? Possible(DateTimeOffset date) =>
        date.Year is >= FirstYear and <= LastYear ? date : null;
}
