using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.News;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Benchmarks.Fitting;

/// <summary>Reads the measuring data of <c>../shared/data</c>.</summary>
internal static class Measures
{
    public static IEnumerable<JsonObject> Rows(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            yield return (JsonObject)JsonNode.Parse(line, documentOptions: new JsonDocumentOptions())!;
        }
    }

    public static Article Article(JsonObject row) => new((string)row["id"]!, (string)row["text"]!)
    {
        Title = (string?)row["title"],
        Outlet = (string?)row["outlet"],
        Published = Day((string?)row["published"] ?? (string?)row["date"]),
    };

    public static DateTimeOffset? Day(string? text) =>
        DateOnly.TryParseExact(text?[..Math.Min(10, text.Length)], "yyyy-MM-dd", out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;

    /// <summary>An article with the quotations that people marked in it, not those that the rules find.</summary>
    public static Document Annotated(JsonObject row)
    {
        var article = Article(row);
        var paragraphs = Paragraphs.Of(article);
        var quotes = ((JsonArray)row["quotes"]!)
            .Select(q => Quote(article, (JsonObject)q!))
            .Where(q => q.Content.Length > 0)
            .OrderBy(q => q.Content[0].Start);
        return new Document(article, paragraphs, Sentences.Of(article.Text, paragraphs), [.. quotes]);
    }

    private static Quote Quote(Article article, JsonObject row)
    {
        var source = Spans(row["source"]);
        var name = (string?)row["reference"] ?? (source.IsEmpty ? null : source[0].In(article.Text).ToString());
        return new Quote(
            Enum.Parse<QuoteKind>((string)row["kind"]!, ignoreCase: true),
            Spans(row["content"]),
            source,
            Spans(row["cue"]),
            name is null ? null : new Speaker(name, source.IsEmpty ? default : source[0]),
            (bool)row["speech"]! ? 1 : 0.5,
            "annotated");
    }

    private static ImmutableArray<TextSpan> Spans(JsonNode? node) =>
        node is JsonArray spans ? [.. spans.Select(s => new TextSpan((int)s![0]!, (int)s[1]!))] : [];
}
