using System.Globalization;

namespace Bot.News.Reading.Feeds;

/// <summary>Zones of RFC 822, and numbers.</summary>
internal static class TimeZones
{
    /// <summary>What to take away from local time to get UTC; nothing for an unknown zone.</summary>
    public static TimeSpan Offset(string zone)
    {
        var name = zone.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var hours = name switch
        {
            "EST" or "CDT" => -5,
            "EDT" or "AST" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            "ADT" => -3,
            "AKST" => -9,
            "AKDT" => -8,
            "HST" or "HAST" => -10,
            "ET" => -5,
            "CT" => -6,
            "MT" => -7,
            "PT" => -8,
            "BST" or "CET" or "WEST" or "MEZ" => 1,
            "CEST" or "EET" or "MESZ" or "SAST" => 2,
            "EEST" or "MSK" => 3,
            "JST" or "KST" => 9,
            "AEST" => 10,
            "AEDT" => 11,
            _ => 0,
        };
        if (name == "IST")
        {
            return new TimeSpan(5, 30, 0);
        }

        if (hours != 0)
        {
            return TimeSpan.FromHours(hours);
        }

        var sign = name.AsSpan().IndexOfAny('+', '-');
        if (sign < 0)
        {
            return TimeSpan.Zero;
        }

        var digits = name[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return TimeSpan.Zero;
        }

        var offset = digits.Length <= 2 ? TimeSpan.FromHours(number) : new TimeSpan(number / 100, number % 100, 0);
        return name[sign] == '-' ? -offset : offset;
    }
}
