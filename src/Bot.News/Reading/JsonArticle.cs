using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Bot.News.Reading;

/// <summary>
/// An article as JSON: <c>{id, title, outlet, url, published, byline, text}</c>, all but <c>text</c> optional, other
/// fields ignored.
/// </summary>
internal static class JsonArticle
{
    /// <summary>How deep the fields that are ignored may nest.</summary>
    public const int MostDepth = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MostDepth };

    /// <param name="bytes">One JSON value.</param>
    /// <param name="id">The id of an article that brings none.</param>
    /// <param name="name">What the outcome is called.</param>
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, string id, string name)
    {
        if (!Utf8.IsValid(bytes))
        {
            return ReadOutcome.Refused(name, "it is not valid UTF-8");
        }

        try
        {
            var reader = new Utf8JsonReader(JsonSurrogates.Mend(bytes), Options);
            return Read(ref reader, id, name);
        }
        catch (JsonException fault)
        {
            return ReadOutcome.Refused(name, fault.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? $"its fields nest deeper than {MostDepth}"
                : $"it is not valid JSON at byte {fault.BytePositionInLine} of line {fault.LineNumber + 1}");
        }
    }

    private static ReadOutcome Read(ref Utf8JsonReader reader, string id, string name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return ReadOutcome.Refused(name, "it is not a JSON object");
        }

        var fields = new ArticleFields();
        string? text = null;
        var textType = JsonTokenType.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("text"u8))
            {
                reader.Read();
                textType = reader.TokenType;
                text = textType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
                continue;
            }

            var field = reader.GetString()!;
            reader.Read();
            if (ArticleFields.Has(field))
            {
                Set(fields, field, ref reader);
            }

            reader.Skip();
        }

        // Something behind the object is a fault of the reader's own.
        reader.Read();
        return text is not null ? fields.Make(id, text, name)
            : ReadOutcome.Refused(name, textType is JsonTokenType.None or JsonTokenType.Null
                ? "it has no text"
                : "its text is not a string");
    }

    private static void Set(ArticleFields fields, string field, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                fields.Set(field, reader.GetString()!);
                break;
            case JsonTokenType.Number when field is ArticleFields.Id:
                fields.Set(field, Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.Number when field is ArticleFields.Published && reader.TryGetInt64(out var seconds):
                fields.SetPublished(seconds);
                break;
            case JsonTokenType.Null:
                break;
            default:
                fields.Remark($"{field} is not a string");
                break;
        }
    }
}
