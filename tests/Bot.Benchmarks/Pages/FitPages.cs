using System.Text.Json;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>
/// <c>fit-pages TRUTH.json FOLDER [--half dev|test] [--out weights.txt] [--check weights.txt] [--show]</c>: fits the
/// weights of page blocks to pages (gzip or plain) whose article text is known, and prints precision, recall and F1 of
/// 4-word shingles on sites kept out. With --check measures given weights; with --show lists the worst pages.
/// </summary>
internal static class FitPages
{
    public const int Folds = 5;

    public static void Run(string[] args)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(args[0]));
        var half = Option(args, "--half");
        var pages = truth.RootElement.EnumerateObject()
            .Where(p => half is null || (Convert.ToInt32(p.Name[^1..], 16) % 2 == 0) == (half == "dev"))
            .Select(p => KnownPage.Read(args[1], p.Name, p.Value.GetProperty("articleBody").GetString()!, p.Value.GetProperty("url").GetString()!)).ToList();
        if (Option(args, "--check") is { } file)
        {
            var given = new BlockWeights(File.ReadLines(file).Where(line => !line.StartsWith('#')));
            Print("given weights", pages.Select(p => p.Measure(given)));
            return;
        }

        var held = Enumerable.Range(0, Folds).AsParallel().SelectMany(fold =>
        {
            var weights = Fit(pages.Where(p => p.Fold != fold).ToList());
            return pages.Where(p => p.Fold == fold).Select(p => p.Copy().Measure(weights)).ToList();
        }).ToList();
        Print("held out", held);
        foreach (var (page, p, r) in held.OrderBy(m => m.Precision + m.Recall).Take(Array.IndexOf(args, "--show") >= 0 ? 40 : 0))
        {
            Console.WriteLine($"{page.Id} p {p:0.000} r {r:0.000}");
        }

        if (Option(args, "--out") is { } path)
        {
            var weights = Fit(pages);
            Print("fitted", pages.Select(p => p.Copy().Measure(weights)));
            File.WriteAllLines(path, weights.Lines().Prepend("# Weights of the features of page blocks, fitted by `fit-pages` of tests/Bot.Benchmarks to the pages of scrapinghub/article-extraction-benchmark (MIT)."));
        }
    }

    private static BlockWeights Fit(List<KnownPage> pages)
    {
        var weights = new BlockWeights([]);
        // The second stage must see scores of pages that the first was not fitted to.
        var scores = new Dictionary<string, double[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var first = new BlockWeights([]);
            BlockRegression.Fit(first, pages.Where(p => p.Fold != fold).SelectMany(p => p.AloneExamples()).ToList());
            foreach (var page in pages.Where(p => p.Fold == fold))
            {
                var copy = page.Copy();
                ArticleFinder.ScoreAlone(copy.Tree, copy.Evidence, first);
                scores[page.Id] = [.. copy.Tree.Blocks.Select(b => b.Score)];
            }
        }

        BlockRegression.Fit(weights, pages.SelectMany(p => p.AloneExamples()).ToList());
        BlockRegression.Fit(weights, pages.SelectMany(p => p.Copy().ContextExamples(scores[p.Id])).ToList());
        return weights;
    }

    private static void Print(string name, IEnumerable<(KnownPage Page, double Precision, double Recall)> measures)
    {
        var all = measures.ToList();
        var p = all.Where(m => !double.IsNaN(m.Precision)).Average(m => m.Precision);
        var r = all.Average(m => m.Recall);
        Console.WriteLine($"{name}: precision {p:0.000}  recall {r:0.000}  F1 {2 * p * r / (p + r):0.000}  pages {all.Count}");
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var place ? args[place + 1] : null;
}
