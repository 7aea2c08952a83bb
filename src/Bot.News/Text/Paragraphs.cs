using System.Buffers;
using System.Collections.Immutable;
using Bot.News.Text.Furniture;

namespace Bot.News.Text;

/// <summary>The paragraphs of an article: its lines, without those that are furniture.</summary>
public static class Paragraphs
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>
    /// The lines of the text that hold something, trimmed, in order. Furniture is passed over: what a page has around
    /// its article (<see cref="FurnitureLines"/>), the byline and outlet again, and the title where it stands for the
    /// second time; for the first time it is text, and a heading (<see cref="Headings"/>).
    /// </summary>
    public static ImmutableArray<TextSpan> Of(Article article)
    {
        var text = article.Text.ToString();
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var hasTitle = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end);
            start = end + 1;
            if (span.IsEmpty)
            {
                continue;
            }

            var line = span.In(text);
            var isTitle = line.Length <= Headings.MostLength && Headings.RepeatsTitle(article, line);
            if (isTitle ? !hasTitle : !IsFurniture(article, line, found.Count > 0 ? found[^1].In(text) : default))
            {
                found.Add(span);
            }

            hasTitle |= isTitle;
        }

        return found.ToImmutable();
    }

    private static bool IsFurniture(Article article, ReadOnlySpan<char> line, ReadOnlySpan<char> above) =>
        FurnitureLines.Has(line)
        || FurnitureLines.Signs(line, above)
        || line.Equals(article.Byline, StringComparison.OrdinalIgnoreCase)
        || line.Equals(article.Outlet, StringComparison.OrdinalIgnoreCase);

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
