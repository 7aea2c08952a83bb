using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>An article with gold attributions: lines of <c>{id, text, quotes: [{content, source, cue}]}</c>, offsets in code points.</summary>
internal sealed record AnnotatedArticle(string Id, string? Title, string Text, ImmutableArray<AnnotatedArticle.Gold> Quotes)
{
    internal sealed record Gold(ImmutableArray<TextSpan> Content, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, bool IsSpeech);

    public static IEnumerable<AnnotatedArticle> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var units = Units(text);
            yield return new AnnotatedArticle(
                root.GetProperty("id").GetString()!,
                root.TryGetProperty("title", out var title) ? title.GetString() : null,
                text,
                [.. root.GetProperty("quotes").EnumerateArray().Select(q => new Gold(
                    Spans(q, "content", units), Spans(q, "source", units), Spans(q, "cue", units), q.GetProperty("speech").GetBoolean()))]);
        }
    }

    private static ImmutableArray<TextSpan> Spans(JsonElement quote, string part, int[] units) =>
        [.. quote.GetProperty(part).EnumerateArray().Select(s => new TextSpan(units[s[0].GetInt32()], units[s[1].GetInt32()]))];

    /// <summary>For each code point where it stands in UTF-16 code units.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
