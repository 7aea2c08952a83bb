using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.News.Reading.Pages;

/// <summary>The day in an address: <c>/2019/11/19/</c>, <c>/2019-11-19/</c>, <c>/20191119/</c>.</summary>
internal static partial class AddressDate
{
    public static DateTimeOffset? Of(string address) =>
        Day().Match(address) is { Success: true } match
        && DateTimeOffset.TryParseExact(
            match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value, "yyyyMMdd",
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day
            : null;

    [GeneratedRegex(@"[/-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:[/_.-]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
