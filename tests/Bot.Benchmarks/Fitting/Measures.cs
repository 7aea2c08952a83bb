using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.News;

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
}
