using System.Globalization;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>
/// <c>fit-pages TRUTH.json FOLDER [--snippets TRUTH.json FOLDER] [--folds N] [--seed N]
/// [--out weights.txt] [--check weights.txt] [--show]</c>: fits the weights of page blocks to pages whose article text is known, whole or in
/// pieces, and prints how well sites that were kept out are read. With --check measures given weights instead.
/// </summary>
internal static class FitPages
{
    private const int InnerFolds = 5;

    public static void Run(string[] args)
    {
        var pages = PageSets.Whole(args[0], args[1]);
        if (Array.IndexOf(args, "--snippets") is >= 0 and var at)
        {
            pages.AddRange(PageSets.Snippets(args[at + 1], args[at + 2]));
        }

        if (Option(args, "--check") is { } file)
        {
            var given = new BlockWeights(File.ReadLines(file).Where(line => !line.StartsWith('#')));
            Print("given weights", pages.ConvertAll(page => page.Measure(given)));
            return;
        }

        var seed = int.Parse(Option(args, "--seed") ?? "0", CultureInfo.InvariantCulture);
        var folds = int.Parse(Option(args, "--folds") ?? "5", CultureInfo.InvariantCulture);
        var held = new List<(KnownPage Page, int Hits, int Found, int Wanted)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Fit(pages.FindAll(page => Fold(page, seed, folds) != fold));
            held.AddRange(pages.FindAll(page => Fold(page, seed, folds) == fold).ConvertAll(page => page.Measure(weights)));
        }

        Print("held out", held);
        var worst = held.Where(m => m.Page.IsWhole).OrderBy(m => (double)m.Hits / Math.Max(1, m.Found + m.Wanted));
        foreach (var (page, hits, found, wanted) in worst.Take(Array.IndexOf(args, "--show") >= 0 ? 40 : 0))
        {
            Console.WriteLine($"{page.Id} {page.Site} p {(double)hits / Math.Max(1, found):0.000} r {(double)hits / wanted:0.000}");
        }

        if (Option(args, "--out") is { } path)
        {
            var weights = Fit(pages);
            Print("fitted", pages.ConvertAll(page => page.Measure(weights)));
            File.WriteAllLines(path, weights.Lines().Prepend("# Weights of the features of page blocks, fitted by `fit-pages` of tests/Bot.Benchmarks to the pages of scrapinghub/article-extraction-benchmark (MIT) and of the evaluation of adbar/trafilatura (Apache-2.0)."));
        }
    }

    private static BlockWeights Fit(List<KnownPage> pages)
    {
        var weights = new BlockWeights([]);
        // The second stage must see scores of pages that the first was not fitted to.
        var scores = new Dictionary<KnownPage, double[]>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var first = new BlockWeights([]);
            BlockRegression.Fit(first, [.. pages.Where(p => Fold(p, -1, InnerFolds) != fold).SelectMany(p => p.AloneExamples())]);
            foreach (var page in pages.Where(p => Fold(p, -1, InnerFolds) == fold))
            {
                scores[page] = page.ScoreAlone(first);
            }
        }

        BlockRegression.Fit(weights, [.. pages.SelectMany(p => p.AloneExamples())]);
        BlockRegression.Fit(weights, [.. pages.SelectMany(p => p.ContextExamples(scores[p]))]);
        return weights;
    }

    private static int Fold(KnownPage page, int seed, int folds) =>
        (int)((page.Site.Aggregate(2166136261u + (uint)seed, (hash, c) => (hash ^ c) * 16777619u) >> 8) % (uint)folds);

    private static void Print(string name, List<(KnownPage Page, int Hits, int Found, int Wanted)> measures)
    {
        // As the sets' own measures: a mean over the pages where the whole text is known, over the pieces where not.
        var whole = measures.FindAll(m => m.Page.IsWhole);
        Print($"{name}: {whole.Count} pages", whole.Where(m => m.Found > 0).Average(m => (double)m.Hits / m.Found), whole.Average(m => (double)m.Hits / m.Wanted));
        var pieces = measures.FindAll(m => !m.Page.IsWhole);
        if (pieces.Count > 0)
        {
            var hits = pieces.Sum(m => (double)m.Hits);
            Print($"{name}: pieces of {pieces.Count} pages", hits / pieces.Sum(m => m.Found), hits / pieces.Sum(m => m.Wanted));
        }
    }

    private static void Print(string name, double p, double r) => Console.WriteLine($"{name}: precision {p:0.0000}  recall {r:0.0000}  F1 {2 * p * r / (p + r):0.0000}");

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var place ? args[place + 1] : null;
}
