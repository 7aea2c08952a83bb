using System.CommandLine;
using Bot.Chat;
using Bot.Hosting;
using Bot.Settings;
using Bot.Verbs;

var settings = new Lazy<BotSettings>(() => BotSettings.Read(BotConfiguration.Build()));
var options = new VerbOptions(() => settings.Value.Articles.ResolvedPath, () => settings.Value.Storage.IsEnabled ? settings.Value.Storage.Database : null);
var root = new RootCommand("Answers about the news: verbatim sentences and the names behind them. Without a verb, the bot runs.")
{
    options.Articles,
    ExtractVerb.Create(options),
    SummarizeVerb.Create(options),
    ReadVerb.Create(() => settings.Value.Fetching),
    HealthVerb.Create(() => settings.Value.Web),
    FeedsVerb.Create(() => settings.Value),
    BackupVerb.Create(() => settings.Value),
};
root.SetAction((parsed, stop) => BotProgram.RunAsync(parsed.GetValue(options.Articles), stop));
foreach (var definition in CommandCatalogue.Standard.WithoutChannels.Where(definition => !definition.IsForManagers))
{
    root.Add(AnswerVerb.Create(definition, options, definition.Name switch
    {
        "who-said" => WhoSaidLines.Run,
        "ask" => index => AskLines.Run(index.Current, TimeProvider.System),
        _ => null,
    }));
}

var parsed = root.Parse(args);

// By itself the command line gives what it runs two seconds to end, and then exits with 143.
var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = BotHost.LongestEnd });
return parsed.Errors.Count > 0 ? BotProgram.Misconfigured : code;
