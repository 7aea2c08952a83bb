namespace Bot.News.Text.Furniture;

/// <summary>
/// Lines of an article's page that are no part of the article: share buttons, "read more", newsletters, advertising,
/// cookie banners, players, captions, bylines, links to other stories.
/// </summary>
public static class FurnitureLines
{
    /// <summary>Whether a line is furniture by its own words.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Has(ReadOnlySpan<char> line)
    {
        if (!HasWord(line))
        {
            return true;
        }

        return (FurniturePatterns.Match(line) && !Introduces(line))
            || Bylines.IsDateline(line)
            || Bylines.IsByline(line)
            || LinkLabels.Open(line)
            || PhotoCredits.End(line);
    }

    /// <summary>Whether a line signs what stands above it: "— A. Writer", but not under a quotation, whose speaker it names.</summary>
    public static bool Signs(ReadOnlySpan<char> line, ReadOnlySpan<char> above) =>
        Bylines.IsSignature(line) && (above.IsEmpty || above[^1] is not ('"' or '”' or '’' or '»'));

    /// <summary>"More from the mayor: “We will try again.”": a whole sentence between marks behind a colon is what somebody said, no link.</summary>
    private static bool Introduces(ReadOnlySpan<char> line) =>
        line[^1] is '"' or '”' or '»' && line.Length > 2 && line[^2] is '.' or '!' or '?'
        && (line.Contains(": “", StringComparison.Ordinal) || line.Contains(": \"", StringComparison.Ordinal) || line.Contains(": «", StringComparison.Ordinal));

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
