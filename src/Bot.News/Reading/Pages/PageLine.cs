using System.Text;

namespace Bot.News.Reading.Pages;

/// <summary>A page's field as one line.</summary>
internal static class PageLine
{
    /// <summary>White space and control characters become single blanks; cut at <paramref name="most"/> UTF-16 code units; null where nothing is left.</summary>
    public static string? Of(string? value, int most)
    {
        var line = new StringBuilder();
        foreach (var c in value ?? "")
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }

            if (line.Length == most)
            {
                line.Length -= char.IsHighSurrogate(c) ? 1 : 0;
                break;
            }
        }

        return line.ToString().TrimEnd() is { Length: > 0 } kept ? kept : null;
    }
}
