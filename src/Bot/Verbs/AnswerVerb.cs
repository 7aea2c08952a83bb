using System.CommandLine;
using Bot.Chat;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.Hosting;
using Bot.Ingestion;
using Bot.Json;
using Bot.News.Index;
using Bot.Storage;
using Bot.Terminal;

namespace Bot.Verbs;

/// <summary>A chat command as a verb that prints one answer: <c>bot who-said we dont seek a war</c>.</summary>
internal static class AnswerVerb
{
    /// <summary>The value of an option that stands alone.</summary>
    private const string Yes = "yes";

    /// <summary>Exit codes: something was found, nothing was, the question could not be taken.</summary>
    private const int Found = 0, NothingFound = 1, Refused = 2;

    /// <param name="definition">The chat command.</param>
    /// <param name="options">What all verbs share.</param>
    /// <param name="overLines">What answers JSON lines, where the verb has such a mode.</param>
    public static Command Create(CommandDefinition definition, VerbOptions options, Func<NewsIndex, int>? overLines = null)
    {
        var json = new Option<bool>("--json") { Description = "print the answer as a JSON value" };
        var command = new Command(definition.Name, definition.Description) { options.Articles, json };
        var words = new Argument<string[]>(definition.Leading?.Name ?? "words")
        {
            Description = definition.Leading?.Description,
            Arity = ArgumentArity.ZeroOrMore,
        };
        if (definition.Leading is not null)
        {
            command.Add(words);
        }

        var named = definition.Options.Where(option => option != definition.Leading)
            .ToDictionary(option => option.Name, Named);
        foreach (var option in named.Values)
        {
            command.Add(option);
        }

        if (overLines is not null)
        {
            command.Add(options.JsonLinesIn);
        }

        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(options.Articles);
            var index = Load(path ?? options.ConfiguredArticles, path is null ? options.Database : null);
            if (overLines is not null && parsed.GetValue(options.JsonLinesIn))
            {
                return overLines(index);
            }

            var desk = new NewsDesk(index, TimeProvider.System, ProgramVersion.Text);
            return Print(desk.RunLine(Line(parsed)), parsed.GetValue(json));
        });
        return command;

        // What a person would type in a chat, so that a verb takes just what a chat takes.
        string Line(ParseResult parsed)
        {
            var given = named.Select(option => (option.Key, IsBare(parsed, option.Value) ? Yes : parsed.GetValue(option.Value))).ToArray();
            var leading = definition.Leading is null ? [] : parsed.GetValue(words) ?? [];
            return string.Join(' ', [Invocation.Of(definition.Name).ToLine(), .. leading, Invocation.Of("", given).ToLine()[1..]]);
        }
    }

    // "--explain" is short for "--explain yes".
    private static Option<string?> Named(OptionDefinition option) => new($"--{option.Name}")
    {
        Description = option.Description,
        Hidden = option.IsHidden,
        Arity = option.Choices.Contains(Yes) ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    private static bool IsBare(ParseResult parsed, Option<string?> option) => parsed.GetResult(option) is { Implicit: false, Tokens.Count: 0 };

    // What the bot has stored answers too, unless other articles are named.
    private static NewsIndex Load(string path, string? database)
    {
        var index = new NewsIndex();
        try
        {
            if (database is not null)
            {
                RememberedArticles.AddTo(index, database);
            }
        }
        catch (StorageException e)
        {
            Console.Error.WriteLine($"What is stored cannot be read: {e.Message}");
        }

        foreach (var outcome in ArticleLibrary.Load(index, path))
        {
            Console.Error.WriteLine(outcome.Warning);
        }

        return index;
    }

    private static int Print(CommandResult result, bool asJson)
    {
        if (asJson)
        {
            using var output = JsonLines.Output();
            output.Write(JsonLines.ValueLine(json => AnswerJson.Write(json, result)));
        }
        else
        {
            TerminalReply.Write(TerminalConsole.Create(), result.Reply, marks: "*");
        }

        return result.Reply.Tone switch { ReplyTone.Answer => Found, ReplyTone.Nothing => NothingFound, _ => Refused };
    }
}
