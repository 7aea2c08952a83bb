using System.IO.Pipelines;
using System.Text.Json;
using Bot.Ingestion;
using Bot.Json;
using Bot.News;
using Bot.News.Reading;

namespace Bot.Verbs;

/// <summary>The batch verbs' loop: many in, many out, in order, on all cores; a bad one costs itself alone.</summary>
internal static class Batch
{
    /// <summary>Answers every article of the path, or of standard input where it is redirected and no path is named.</summary>
    /// <param name="configured">The folder of the settings, which are read only where it is needed.</param>
    public static int OverArticles(string? path, Func<string> configured, Action<Utf8JsonWriter, Document> write)
    {
        var any = false;
        var outcomes = path is null && Console.IsInputRedirected ? InputOrElse(configured) : ArticleFiles.Read(path ?? configured());
        Print(outcomes, outcome =>
        {
            any = true;
            return outcome.Article is { } article ? Answer(article, write) : JsonLines.Error(outcome.Name, outcome.Reason!);
        });
        return any ? 0 : 1;
    }

    // Where nothing comes in (a scheduler's empty input), the configured folder is meant.
    private static IEnumerable<ReadOutcome> InputOrElse(Func<string> configured)
    {
        var input = PipeReader.Create(Console.OpenStandardInput());
        var first = input.ReadAsync().AsTask().GetAwaiter().GetResult();
        if (first.Buffer.IsEmpty && first.IsCompleted)
        {
            return ArticleFiles.Read(configured());
        }

        input.AdvanceTo(first.Buffer.Start);
        return ArticleReader.Read(input.AsStream(), "input.jsonl");
    }

    /// <summary>Answers every line of standard input: an object with an id.</summary>
    public static int OverQuestions(Action<Utf8JsonWriter, JsonElement> write)
    {
        using var input = JsonLines.Input();
        Print(Lines(input), line => Answer(line, write));
        return 0;
    }

    private static IEnumerable<(string Text, int Number)> Lines(TextReader input)
    {
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (line, number);
            }
        }
    }

    private static byte[] Answer(Article article, Action<Utf8JsonWriter, Document> write)
    {
        try
        {
            var document = Document.Read(article);
            return JsonLines.Line(json =>
            {
                json.WriteString("id", article.Id);
                write(json, document);
            });
        }
        catch (Exception e)
        {
            return JsonLines.Error(article.Id, e.Message);
        }
    }

    private static byte[] Answer((string Text, int Number) line, Action<Utf8JsonWriter, JsonElement> write)
    {
        var id = $"line {line.Number}";
        try
        {
            using var parsed = JsonDocument.Parse(line.Text);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object)
            {
                return JsonLines.Error(id, "is not an object");
            }

            id = parsed.RootElement.TextOf("id") ?? id;
            return JsonLines.Line(json =>
            {
                json.WriteString("id", id);
                write(json, parsed.RootElement);
            });
        }
        catch (Exception e)
        {
            return JsonLines.Error(id, e.Message);
        }
    }

    private static void Print<T>(IEnumerable<T> inputs, Func<T, byte[]> answer)
    {
        using var output = JsonLines.Output();
        var lines = Environment.ProcessorCount == 1
            ? inputs.Select(answer)
            : inputs.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(answer);
        foreach (var line in lines)
        {
            output.Write(line);
        }
    }
}
