using System.CommandLine;
using Bot.News.Summaries;

namespace Bot.Verbs;

/// <summary><c>bot summarize</c>: the sentences that sum every article up, a line each.</summary>
internal static class SummarizeVerb
{
    private const int DefaultSentences = 3;
    private const int MostSentences = 100;

    public static Command Create(VerbOptions options)
    {
        var sentences = new Option<int>("--sentences")
        {
            Description = $"how many sentences at most, 1 to {MostSentences}",
            DefaultValueFactory = _ => DefaultSentences,
        };
        sentences.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostSentences)
            {
                result.AddError($"--sentences takes 1 to {MostSentences}");
            }
        });
        var command = new Command("summarize", "Print a summary of every article as JSON lines") { options.Articles, sentences };
        command.SetAction(parsed =>
        {
            var most = parsed.GetValue(sentences);
            return Batch.OverArticles(parsed.GetValue(options.Articles), () => options.ConfiguredArticles, (json, document) =>
            {
                json.WriteStartArray("sentences");
                foreach (var sentence in Summary.Of(document, most))
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", sentence.Start);
                    json.WriteNumber("end", sentence.End);
                    json.WriteString("text", sentence.In(document.Article.Text));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        });
        return command;
    }
}
