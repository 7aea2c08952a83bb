using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>The cases of <c>quotations.md</c> as annotated articles, so that a fit keeps to what is asked of extraction there.</summary>
internal static class CaseFile
{
    public static IEnumerable<AnnotatedArticle> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                var text = Text(lines[i + 1]);
                yield return new AnnotatedArticle(lines[i][3..], null, text, [.. lines.Skip(i + 2)
                    .TakeWhile(line => line.StartsWith("= ", StringComparison.Ordinal)).Select(line => line[2..].Split(" | ")).Where(parts => parts.Length == 4)
                    .Select(parts => Gold(text, parts[0], Text(parts[1]), parts[2], parts[3]))]);
            }
        }
    }

    private static string Text(string line) => line.Replace(" / ", "\n\n");

    private static AnnotatedArticle.Gold Gold(string text, string kind, string content, string source, string cue)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in content.Split(" … "))
        {
            var start = text.IndexOf(part, spans.Count == 0 ? 0 : spans[^1].End, StringComparison.Ordinal);
            spans.Add(new TextSpan(start, start + part.Length));
        }

        return new AnnotatedArticle.Gold(spans.ToImmutable(), Near(text, source, spans), Near(text, cue, spans), !kind.Contains("thought", StringComparison.Ordinal));
    }

    /// <summary>Where the words stand outside of the content and next to it; nowhere for "-".</summary>
    private static ImmutableArray<TextSpan> Near(string text, string words, ImmutableArray<TextSpan>.Builder content)
    {
        TextSpan? best = null;
        var least = int.MaxValue;
        for (var at = words == "-" ? -1 : text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + words.Length);
            var distance = content.Min(part => Math.Max(part.Start - span.End, span.Start - part.End));
            if (distance >= 0 && distance < least)
            {
                (best, least) = (span, distance);
            }
        }

        return best is { } found ? [found] : [];
    }
}
