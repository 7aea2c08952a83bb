using System.Text.Json;
using Bot.News.Quotes;

namespace Bot.Json;

/// <summary>A quotation as JSON, as <c>bot extract</c> prints it.</summary>
internal static class QuoteJson
{
    public static void WriteQuote(this Utf8JsonWriter json, Quote quote, bool explain)
    {
        json.WriteStartObject();
        json.WriteSpans("content", quote.Content);
        json.WriteSpans("source", quote.Source);
        json.WriteSpans("cue", quote.Cue);
        json.WriteString("kind", quote.Kind.ToString().ToLowerInvariant());
        json.WriteString("speaker", quote.Speaker?.Name);
        json.WriteString("description", quote.Speaker?.Description);
        if (explain)
        {
            json.WriteNumber("confidence", Math.Round(quote.Confidence, 3));
            json.WriteString("rule", quote.Rule);
            json.WriteBoolean("speech", quote.IsSpeech);
            json.WriteString("form", quote.Form.ToString().ToLowerInvariant());
            json.WriteString("factuality", quote.Factuality.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
    }
}
