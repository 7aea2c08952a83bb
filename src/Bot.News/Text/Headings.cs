namespace Bot.News.Text;

/// <summary>Lines that stand over text: the article's own title, section headings, labels.</summary>
public static class Headings
{
    /// <summary>The longest heading, in UTF-16 code units.</summary>
    public const int MostLength = 200;

    /// <summary>Whether a paragraph is a heading: the title again, or a short line that no full stop ends.</summary>
    /// <param name="paragraph">A whole paragraph of the article.</param>
    public static bool Has(Article article, TextSpan paragraph)
    {
        using var open = article.Text.Open(paragraph);
        var line = open.Units;
        return line.Length <= MostLength && (!EndsAsSentence(line) || RepeatsTitle(article, line));
    }

    /// <summary>Whether the line has the words of the article's title, whatever the marks and case.</summary>
    public static bool RepeatsTitle(Article article, ReadOnlySpan<char> line) =>
        article.Title is { } title && HaveSameWords(title, line);

    /// <summary>Whether a stop ends the line, or a mark that leads on; what closes a quotation may stand behind it.</summary>
    internal static bool EndsAsSentence(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"”’')]»") is { IsEmpty: false } bare && bare[^1] is '.' or '!' or '?' or '…' or ':' or ',' or ';' or '—' or '–';

    /// <summary>Whether two texts have the same letters and digits in the same order, in any case.</summary>
    internal static bool HaveSameWords(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int i = 0, j = 0;
        while (true)
        {
            i = NextLetter(one, i);
            j = NextLetter(other, j);
            if (i == one.Length || j == other.Length)
            {
                return i == one.Length && j == other.Length;
            }

            if (char.ToLowerInvariant(one[i++]) != char.ToLowerInvariant(other[j++]))
            {
                return false;
            }
        }
    }

    private static int NextLetter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
