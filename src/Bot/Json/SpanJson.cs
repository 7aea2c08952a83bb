using System.Text.Json;
using Bot.News.Text;

namespace Bot.Json;

/// <summary>Spans as JSON: <c>[start, end]</c>, UTF-16 code units, end exclusive.</summary>
internal static class SpanJson
{
    public static void WriteSpans(this Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
