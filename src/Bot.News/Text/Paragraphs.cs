using System.Collections.Immutable;

namespace Bot.News.Text;

/// <summary>The paragraphs of an article: its lines, without those that are furniture.</summary>
public static class Paragraphs
{
    /// <summary>The lines of the text that hold something, trimmed, in order.</summary>
    public static ImmutableArray<TextSpan> Of(Article article)
    {
        var text = article.Text;
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = Trim(text, start, end);
            if (!line.IsEmpty)
            {
                found.Add(line);
            }

            start = end + 1;
        }

        return found.ToImmutable();
    }

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
