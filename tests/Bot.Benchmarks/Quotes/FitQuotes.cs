using System.Globalization;
using System.Text.Json;
using Bot.News;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>
/// <c>fit-quotes TRAIN.jsonl.gz [--others WEIGHT GOLD.jsonl]… [--mean OLD.txt] [--out weights.txt] [--hold K OUT] [--predict GOLD.jsonl OUT]…</c>: fits, and extracts with the
/// new weights. Others are articles annotated otherwise than PolNeAR (see <see cref="AnnotatedArticle.IsAsPolNeAR"/>). Their weight says how much each counts.
/// With --mean the weights are the mean of the fit and of older ones, which hangs less on chance and forgets less than either.
/// </summary>
internal static class FitQuotes
{
    /// <summary>With --hold K every fifth article, from the Kth, is kept out of the fit and extracted instead.</summary>
    private const int Folds = 5;

    public static void Run(string[] args)
    {
        List<AnnotatedArticle> articles =
        [
            .. AnnotatedArticle.Read(args[0]),
            .. After(args, "--others").SelectMany(place => AnnotatedArticle.Read(args[place + 1]).Select(article => article with { Weight = Number(args[place]), IsAsPolNeAR = false })),
        ];
        var hold = Array.IndexOf(args, "--hold");
        var fold = hold < 0 ? -1 : int.Parse(args[hold + 1]);
        var train = articles.Where((_, i) => i % Folds != fold).ToList();
        var weights = QuoteFit.Run(train, Option(args, "--mean"), Option(args, "--out"), int.Parse(Option(args, "--rounds") ?? "4"));
        if (hold >= 0)
        {
            Predict([.. articles.Where((_, i) => i % Folds == fold)], weights, args[hold + 2]);
        }

        foreach (var place in After(args, "--predict"))
        {
            Predict([.. AnnotatedArticle.Read(args[place])], weights, args[place + 1]);
        }
    }

    /// <summary>The places right behind each time the option is given.</summary>
    private static IEnumerable<int> After(string[] args, string option) =>
        Enumerable.Range(1, args.Length).Where(place => args[place - 1] == option);

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var place ? args[place + 1] : null;

    private static void Predict(List<AnnotatedArticle> articles, News.Quotes.Model.Weights weights, string path)
    {
        using var writer = new StreamWriter(path);
        foreach (var annotated in articles)
        {
            var article = new Article(annotated.Id, annotated.Text) { Title = annotated.Title };
            var paragraphs = Paragraphs.Of(article);
            var quotes = QuoteExtractor.Extract(Tokens.Of(annotated.Text, paragraphs, Sentences.Of(annotated.Text, paragraphs)), weights);
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = article.Id,
                quotes = quotes.Where(q => q.WasSaid).Select(q => new
                {
                    content = q.Content.Select(s => new[] { s.Start, s.End }),
                    source = q.Source.Select(s => new[] { s.Start, s.End }),
                    cue = q.Cue.Select(s => new[] { s.Start, s.End }),
                    kind = q.Kind.ToString().ToLowerInvariant(),
                    confidence = q.Confidence,
                    rule = q.Rule,
                    form = q.Form.ToString(),
                    factuality = q.Factuality.ToString(),
                    isSpeech = q.IsSpeech,
                }),
            }));
        }
    }
}
