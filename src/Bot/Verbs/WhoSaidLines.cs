using System.Text.Json;
using Bot.Json;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Verbs;

/// <summary><c>bot who-said --jsonl</c>: <c>{id,quote}</c> to <c>{id,answers}</c>.</summary>
internal static class WhoSaidLines
{
    public static int Run(NewsIndex index) => Batch.OverQuestions((json, line) =>
    {
        var question = new WhoSaidQuestion(line.RequiredTextOf("quote"), new Limits(line.TextOf("by"), line.TextOf("outlet")));
        var answer = WhoSaid.Answer(index.Current, index.Earlier, question);
        json.WriteStartArray("answers");
        if (answer.Outcome is WhoSaidOutcome.Said or WhoSaidOutcome.SaidInEarlierVersion)
        {
            foreach (var match in answer.Matches)
            {
                Write(json, match, answer.Outcome == WhoSaidOutcome.SaidInEarlierVersion);
            }
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Match match, bool isEarlier)
    {
        var (passage, text) = (match.Passage, match.Passage.Article.Text);
        json.WriteStartObject();
        json.WritePlace(passage);
        json.WriteString("source", Words(text, passage.Quote?.Source ?? []));
        json.WriteString("cue", Words(text, passage.Quote?.Cue ?? []));
        json.WriteString("kind", passage.Quote?.Kind.ToString().ToLowerInvariant());
        json.WriteString("wording", match.Wording?.ToString().ToLowerInvariant());
        json.WriteNumber("score", Math.Round(match.Score, 4));
        if (isEarlier)
        {
            json.WriteBoolean("earlier", true);
        }

        json.WriteEndObject();
    }

    private static string Words(ArticleText text, IEnumerable<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => span.In(text)));
}
