using System.Globalization;
using System.Text.Json;

namespace Bot.Json;

/// <summary>Reading fields of a line that may lack them.</summary>
internal static class JsonElementText
{
    /// <summary>A field that is text, or null where there is none.</summary>
    /// <exception cref="JsonException">The field is there and is not text.</exception>
    public static string? TextOf(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException($"{name} is not text");
    }

    /// <summary>A field that must be there.</summary>
    /// <exception cref="JsonException">The field is missing, or is not text.</exception>
    public static string RequiredTextOf(this JsonElement element, string name) =>
        element.TextOf(name) ?? throw new JsonException($"{name} is missing");

    /// <summary>A field that is a date or a time (ISO 8601), or null where there is none; a day is its midnight UTC.</summary>
    /// <exception cref="JsonException">The field is there and is no date.</exception>
    public static DateTimeOffset? TimeOf(this JsonElement element, string name)
    {
        if (element.TextOf(name) is not { } text)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new JsonException($"{name} is no date: write 2026-11-23");
    }
}
