using System.CommandLine;
using Bot.Json;

namespace Bot.Verbs;

/// <summary><c>bot extract</c>: the quotations of every article, a line each.</summary>
internal static class ExtractVerb
{
    public static Command Create(VerbOptions options)
    {
        var explain = new Option<bool>("--explain") { Description = "add the confidence and the rule that decided" };
        var all = new Option<bool>("--all") { Description = "also what was thought or wished, or what somebody is said not to have said, each told apart" };
        var command = new Command("extract", "Print the quotations of every article as JSON lines") { options.Articles, explain, all };
        command.SetAction(parsed =>
        {
            var explained = parsed.GetValue(explain);
            var everything = parsed.GetValue(all);
            return Batch.OverArticles(parsed.GetValue(options.Articles), () => options.ConfiguredArticles, (json, document) =>
            {
                json.WriteStartArray("quotes");
                foreach (var quote in document.Quotes)
                {
                    if (everything || quote.WasSaid)
                    {
                        json.WriteQuote(quote, everything, explained);
                    }
                }

                json.WriteEndArray();
            });
        });
        return command;
    }
}
