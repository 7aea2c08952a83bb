using System.Text.Json;
using Bot.News.Quotes;

namespace Bot.Json;

/// <summary>A quotation as JSON, as <c>bot extract</c> prints it.</summary>
internal static class QuoteJson
{
    /// <param name="json">Where to.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="classify">Adds whether it is speech, in what form and whether it happened.</param>
    /// <param name="explain">Adds the confidence and the stages that decided.</param>
    public static void WriteQuote(this Utf8JsonWriter json, Quote quote, bool classify, bool explain)
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
        }

        if (classify || explain)
        {
            json.WriteBoolean("speech", quote.IsSpeech);
            json.WriteString("form", quote.Form.ToString().ToLowerInvariant());
            json.WriteString("factuality", quote.Factuality.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
    }
}
