using System.Text;
using System.Text.RegularExpressions;

namespace Bot.News.Reading.Feeds;

/// <summary>Dates in the forms of Korean, Greek and Hungarian publishing software, which feeds carry untranslated.</summary>
internal static partial class NationalDates
{
    private static readonly string[] Greek = ["Ιαν", "Φεβ", "Μ[αά]ρ", "Απρ", "Μ[αά][ιϊίΐ]", "Ιο[υύ]ν", "Ιο[υύ]λ", "Α[υύ]γ", "Σεπ", "Οκτ", "Νο[εέ]", "Δεκ"];

    private static readonly string[] Hungarian = ["januar", "februar", "marcius", "aprilis", "majus", "junius", "julius", "augusztus", "szeptember", "oktober", "november", "december"];

    public static DateTimeOffset? Read(string text) => InKorean(text) ?? InGreek(text) ?? InHungarian(text);

    private static DateTimeOffset? InKorean(string text)
    {
        var match = Korean().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var date = FeedDate.Day(FeedDate.Number(match, "year"), FeedDate.Number(match, "month"), FeedDate.Number(match, "day"));
        var local = FeedDate.At(date, match);
        // Written in Korea, meant in Korea.
        var afternoon = match.Groups["noon"].Value == "오후" && FeedDate.Number(match, "hour") < 12 ? 12 : 0;
        return local?.AddHours(afternoon - 9);
    }

    private static DateTimeOffset? InGreek(string text)
    {
        var match = GreekForm().Match(text);
        return match.Success ? Named(match, Array.FindIndex(Greek, name => Regex.IsMatch(match.Groups["name"].Value, "^" + name, RegexOptions.NonBacktracking))) : null;
    }

    private static DateTimeOffset? InHungarian(string text)
    {
        var match = HungarianForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var plain = string.Concat(match.Groups["name"].Value.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter)).ToLowerInvariant();
        return Named(match, Array.IndexOf(Hungarian, plain));
    }

    private static DateTimeOffset? Named(Match match, int month) =>
        month < 0 ? null : FeedDate.At(FeedDate.Day(FeedDate.Number(match, "year"), month + 1, FeedDate.Number(match, "day")), match);

    [GeneratedRegex(@"^(?<year>\d{4})(?:년\s*|-)(?<month>\d{1,2})(?:월\s*|-)(?<day>\d{1,2})일?\s+(?<noon>오전|오후)?\s*(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2}))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Korean();

    [GeneratedRegex(@"^\p{IsGreek}+,\s+(?<day>\d{1,2})\s+(?<name>[\p{IsGreek}]+)\s+(?<year>\d{4})\s+(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})\s*(?<zone>\S+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GreekForm();

    [GeneratedRegex(@"^(?<year>\d{4})-(?<name>\p{L}+)-(?<day>\d{1,2})T(?<hour>\d{1,2}):(?<minute>\d{1,2})(?<zone>[+-]\d\d:\d\d|Z)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HungarianForm();
}
