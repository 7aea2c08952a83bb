using Bot.Json;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Verbs;

/// <summary><c>bot ask --jsonl</c>: <c>{id,question,asked?}</c> to <c>{id,articles,answers}</c>.</summary>
internal static class AskLines
{
    public static int Run(IndexSnapshot index, TimeProvider clock) => Batch.OverQuestions((json, line) =>
    {
        var asked = line.TimeOf("asked") ?? clock.GetUtcNow();
        var answer = Ask.Answer(index, new AskQuestion(line.RequiredTextOf("question"), asked));
        json.WriteStartArray("articles");
        foreach (var document in answer.Articles)
        {
            json.WriteStringValue(document.Article.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("answers");
        foreach (var match in answer.Sentences)
        {
            json.WriteStartObject();
            json.WritePlace(match.Passage);
            json.WriteNumber("score", Math.Round(match.Score, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
