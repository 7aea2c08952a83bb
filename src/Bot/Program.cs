using System.CommandLine;
using Bot.Ingestion;
using Bot.News.Index;
using Bot.Verbs;

var options = new VerbOptions("seeds");
var whoSaid = new Command("who-said", "Who said these words?") { options.Articles, options.JsonLinesIn };
whoSaid.SetAction(parsed => WhoSaidLines.Run(Load(parsed.GetValue(options.Articles))));
var ask = new Command("ask", "What do the articles say?") { options.Articles, options.JsonLinesIn };
ask.SetAction(parsed => AskLines.Run(Load(parsed.GetValue(options.Articles)), TimeProvider.System));
var root = new RootCommand("Verbatim answers about the news.")
{
    ExtractVerb.Create(options), SummarizeVerb.Create(options), whoSaid, ask,
};
return root.Parse(args).Invoke();

IndexSnapshot Load(string? path)
{
    var index = new NewsIndex();
    foreach (var refused in ArticleLibrary.Load(index, path ?? options.ConfiguredArticles))
    {
        Console.Error.WriteLine($"{refused.Name}: {refused.Reason}");
    }

    return index.Current;
}
