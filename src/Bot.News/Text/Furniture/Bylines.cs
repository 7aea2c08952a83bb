using System.Collections.Frozen;

namespace Bot.News.Text.Furniture;

/// <summary>Lines that only say who wrote it or where: "By A. Writer and B. Editor", "LONDON (AP) —", "— A. Writer".</summary>
internal static class Bylines
{
    /// <summary>The most words of a byline.</summary>
    private const int MostWords = 14;

    /// <summary>The most words of a dateline or a signature.</summary>
    private const int MostPlaceWords = 7;

    private static readonly FrozenSet<string> Joins = new[] { "and", "with", "in", "for", "of", "the", "at", "de", "van", "von", "der", "la", "del", "al", "bin", "&", "|" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JoinLookup =
        Joins.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsByline(ReadOnlySpan<char> line) =>
        (line.StartsWith("By ", StringComparison.Ordinal) || line.StartsWith("BY ", StringComparison.Ordinal)
            || line.StartsWith("Analysis by ", StringComparison.Ordinal)
            || line.StartsWith("Opinion by ", StringComparison.Ordinal) || line.StartsWith("Story by ", StringComparison.Ordinal))
        && line[^1] is not ('.' or ',' or ':' or ';' or '!' or '?')
        && IsNames(line[(line.IndexOf("y ", StringComparison.OrdinalIgnoreCase) + 2)..], MostWords);

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
            if (words > most || (!word.IsEmpty && !char.IsUpper(word[0]) && !JoinLookup.Contains(word)))
            {
                return false;
            }
        }

        return words > 0;
    }
}
