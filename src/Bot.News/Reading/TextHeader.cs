namespace Bot.News.Reading;

/// <summary>
/// The header block of a text file: lines "name: value" down to a blank line, in any order and case. It opens with
/// one of <c>title</c>, <c>outlet</c>, <c>url</c>, <c>published</c>, <c>byline</c>; other names are ignored, the
/// first value of a name counts.
/// </summary>
internal static class TextHeader
{
    /// <summary>The most lines of a header; a longer block is text.</summary>
    public const int MostLines = 30;

    private const int MostNameLength = 20;

    /// <summary>Where the text begins: behind the header, or 0 where there is none.</summary>
    public static int Read(string text, ArticleFields fields)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        for (var line = 0; line <= MostLines && at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var content = text.AsSpan(at, end - at).Trim();
            at = Math.Min(end + 1, text.Length);
            if (content.IsEmpty)
            {
                return found.Count > 0 ? Keep(found, fields, at) : 0;
            }

            var colon = content.IndexOf(':');
            if (colon is <= 0 or > MostNameLength || content[..colon].ContainsAny(" \t"))
            {
                return 0;
            }

            var name = content[..colon].ToString().ToLowerInvariant();
            if (line == 0 && !IsOurs(name))
            {
                return 0;
            }

            found.TryAdd(name, content[(colon + 1)..].Trim().ToString());
        }

        return 0;
    }

    private static bool IsOurs(string name) => ArticleFields.Has(name) && name != ArticleFields.Id;

    private static int Keep(Dictionary<string, string> found, ArticleFields fields, int at)
    {
        foreach (var (name, value) in found)
        {
            if (IsOurs(name))
            {
                fields.Set(name, value);
            }
        }

        return at;
    }
}
