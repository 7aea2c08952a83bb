using System.Globalization;
using Bot.Benchmarks.Fitting;
using Bot.News.Summaries;
using Bot.News.Text;

namespace Bot.Benchmarks.Summaries;

/// <summary>
/// <c>fit-summaries DOCUMENTS.jsonl.gz [--out weights.txt]</c>: fits the weights that choose a summary's sentences to
/// people's summaries, and prints how they do on articles that they were not fitted to.
/// </summary>
internal static class FitSummaries
{
    private const int Folds = 10;
    private const int Sentences = 3;
    private const double ChancePenalty = 1e-5;
    private const double SentencePenalty = 10;

    // In log-odds. The articles of the fit have no titles; these are set by hand, near the weight of a number.
    private const double TitleTerm = 0.6;
    private const double TitlePair = 0.6;

    public static void Run(string[] args)
    {
        var articles = SummarizedArticle.Read(args[0]).ToList();
        Print("lead-3", articles.Select(a => (a, a.Document.Sentences.Take(Sentences))));
        Print($"{Folds} folds", Enumerable.Range(0, Folds).SelectMany(fold => Held(articles, i => i % Folds == fold)));
        Print("first half, fitted to the second", Held(articles, i => i < articles.Count / 2));
        Print("second half, fitted to the first", Held(articles, i => i >= articles.Count / 2));
        if (Array.IndexOf(args, "--out") is >= 0 and var place)
        {
            Write(Fit(articles), args[place + 1]);
        }
    }

    private static IEnumerable<(SummarizedArticle, IEnumerable<TextSpan>)> Held(List<SummarizedArticle> articles, Predicate<int> isHeld)
    {
        var weights = Fit([.. articles.Where((_, i) => !isHeld(i))]);
        return articles
            .Where((_, i) => isHeld(i))
            .Select(a => (a, Summary.Choose(a.Document, Sentences, isFull: false, weights).AsEnumerable()));
    }

    private static SummaryWeights Fit(List<SummarizedArticle> articles)
    {
        var (terms, pairs) = (new List<Example>(), new List<Example>());
        foreach (var article in articles)
        {
            for (var i = 0; i < article.HasTerm.Length; i++)
            {
                var features = new double[FeatureReader.TermFeatures];
                article.Reader.ReadTerm(i, features);
                terms.Add(new Example(features, article.HasTerm[i]));
            }

            for (var i = 0; i < article.Reader.Pairs.Count; i++)
            {
                var features = new double[FeatureReader.PairFeatures];
                article.Reader.ReadPair(i, features);
                pairs.Add(new Example(features, article.HasPair.Contains(article.Reader.Pairs[i])));
            }
        }

        // Every term is either content or a stop word: the two share the constant.
        var term = Logistic(terms, (int)TermFeature.Content, (int)TermFeature.Stop);
        var pair = Logistic(pairs, (int)PairFeature.Bias);
        term[(int)TermFeature.Title] = TitleTerm;
        pair[(int)PairFeature.Title] = TitlePair;
        var weights = new SummaryWeights(term, pair, new double[FeatureReader.SentenceFeatures]);
        return weights with { Sentences = FitSentences(articles, weights) };
    }

    private static double[] Logistic(List<Example> examples, params ReadOnlySpan<int> constants)
    {
        var weights = LinearFit.Logistic(examples, ChancePenalty);
        foreach (var constant in constants)
        {
            weights[constant] += weights[^1];
        }

        return weights[..^1];
    }

    private static double[] FitSentences(List<SummarizedArticle> articles, SummaryWeights weights)
    {
        var fit = new RidgeFit(FeatureReader.SentenceFeatures);
        var features = new double[FeatureReader.SentenceFeatures];
        foreach (var article in articles)
        {
            var estimate = new SummaryEstimate(article.Reader, weights);
            for (var i = 0; i < article.Shares.Length; i++)
            {
                estimate.ReadSentence(i, features);
                fit.Add(features, article.Shares[i], Math.Sqrt((double)estimate.Words(i) / article.Shares.Length));
            }
        }

        return fit.Solve(SentencePenalty);
    }

    private static void Print(string name, IEnumerable<(SummarizedArticle Article, IEnumerable<TextSpan> Sentences)> summaries)
    {
        var scores = summaries
            .Select(s => (s.Article.Reference, Words: WordsOf(s.Article.Document.Article.Text.ToString(), s.Sentences)))
            .Select(s => (R1: s.Words.Rouge1(s.Reference), R2: s.Words.Rouge2(s.Reference), s.Words.Words))
            .ToList();
        Console.WriteLine(
            $"{name}: ROUGE-1 {scores.Average(s => s.R1):0.0}, ROUGE-2 {scores.Average(s => s.R2):0.0}, "
            + $"{scores.Average(s => s.Words):0} words, {scores.Count} articles");
    }

    private static WordCounts WordsOf(string text, IEnumerable<TextSpan> sentences) =>
        new(string.Join(' ', sentences.Select(span => span.In(text).ToString())));

    private static void Write(SummaryWeights weights, string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(
            "# Weights of the estimates that choose a summary's sentences, written by Bot.Benchmarks fit-summaries; fitted to "
            + "494 CNN articles and their highlights, but for the titles, which are set by hand there.");
        Write<TermFeature>(file, "term", weights.Terms);
        Write<PairFeature>(file, "pair", weights.Pairs);
        Write<SentenceFeature>(file, "sentence", weights.Sentences);
    }

    private static void Write<TFeature>(StreamWriter file, string kind, double[] weights)
        where TFeature : struct, Enum
    {
        foreach (var (name, weight) in Enum.GetNames<TFeature>().Zip(weights))
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}.{name} {weight:0.####}"));
        }
    }
}
