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

    /// <summary>Whether a cue of the article is to be found.</summary>
    public bool Wants(Gold gold) => IsAsPolNeAR || gold.IsSpeech;

    /// <summary>How much its cues and whole readings count in a fit.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>
    /// Whether it is annotated as PolNeAR is: thoughts, wishes and bare mentions ("announced his bid") are attributions like any other, and borders
    /// fall as there. Other articles teach which words are cues and which whole readings are right, with nothing to find in what is no speech.
    /// </summary>
    public bool IsAsPolNeAR { get; init; } = true;

    /// <param name="path">JSON lines, packed where the name ends in ".gz".</param>
    public static IEnumerable<AnnotatedArticle> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
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
