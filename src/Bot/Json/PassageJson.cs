using System.Text.Json;
using Bot.News.Answers;

namespace Bot.Json;

/// <summary>The fields of a passage: <c>article, start, end, text, speaker</c>.</summary>
internal static class PassageJson
{
    public static void WritePlace(this Utf8JsonWriter json, Passage passage)
    {
        json.WriteString("article", passage.Article.Id);
        json.WriteNumber("start", passage.Span.Start);
        json.WriteNumber("end", passage.Span.End);
        json.WriteString("text", passage.Text);
        json.WriteString("speaker", passage.Quote?.Speaker?.Name);
    }
}
