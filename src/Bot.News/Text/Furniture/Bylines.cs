namespace Bot.News.Text.Furniture;

/// <summary>Lines that only say who wrote it or where: "By A. Writer and B. Editor", "LONDON (AP) —", "— A. Writer".</summary>
internal static class Bylines
{
    /// <summary>The most words of a byline.</summary>
    private const int MostWords = 14;

    /// <summary>The most words of a dateline or a signature.</summary>
    private const int MostPlaceWords = 7;

    private static readonly string[] Openings = ["By ", "BY ", "Analysis by ", "Opinion by ", "Story by "];

    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line[^1] is '.' or ',' or ':' or ';' or '!' or '?')
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
            {
                return IsNames(line[opening.Length..], MostWords);
            }
        }

        return false;
    }

    public static bool IsDateline(ReadOnlySpan<char> line) =>
        line[^1] is '—' or '–' or '-' && line.TrimEnd("—–- ") is { IsEmpty: false } place && IsNames(place, MostPlaceWords);

    public static bool IsSignature(ReadOnlySpan<char> line) =>
        line[0] is '—' or '–' or '-' or '−' or '―' && line[^1] is not ('.' or '!' or '?')
        && line.TrimStart("—–-−― ") is { IsEmpty: false } name && IsNames(name, MostPlaceWords);

    private static bool IsNames(ReadOnlySpan<char> line, int most)
    {
        var words = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim("()[],;/");
            words += word.IsEmpty ? 0 : 1;
            if (words > most || (!word.IsEmpty && !char.IsUpper(word[0]) && !IsJoin(word)))
            {
                return false;
            }
        }

        return words > 0;
    }

    private static bool IsJoin(ReadOnlySpan<char> word) =>
        word is "and" or "with" or "in" or "for" or "of" or "the" or "at" or "de" or "van" or "von" or "der" or "la" or "del" or "al" or "bin" or "&" or "|";
}
