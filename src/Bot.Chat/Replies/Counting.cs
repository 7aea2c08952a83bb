using System.Globalization;

namespace Bot.Chat.Replies;

/// <summary>Numbers with their nouns.</summary>
internal static class Counting
{
    public static string Of(int count, string one, string? many = null) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Articles(int count) => Of(count, "article");
}
