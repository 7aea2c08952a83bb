using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
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
            Logistic.Fit(first, pages.Where(p => p.Fold != fold).SelectMany(p => p.AloneExamples()).ToList());
            foreach (var page in pages.Where(p => p.Fold == fold))
            {
                var copy = page.Copy();
                ArticleFinder.ScoreAlone(copy.Tree, copy.Evidence, first);
                scores[page.Id] = [.. copy.Tree.Blocks.Select(b => b.Score)];
            }
        }

        Logistic.Fit(weights, pages.SelectMany(p => p.AloneExamples()).ToList());
        Logistic.Fit(weights, pages.SelectMany(p => p.Copy().ContextExamples(scores[p.Id])).ToList());
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

/// <summary>A page whose article text is known.</summary>
internal sealed class KnownPage
{
    private readonly string _html;
    private readonly Dictionary<string, int> _truth;
    private readonly string _truthText;
    private readonly string _body;

    private KnownPage(string id, string html, string body, int fold)
    {
        Id = id;
        Fold = fold;
        _html = html;
        _body = body;
        _truth = Shingles(body);
        _truthText = "\n" + string.Join('\n', body.Split('\n').Select(line => string.Join(' ', Words(line)))) + "\n";
        var page = new HtmlParser().ParseDocument(html);
        Tree = PageTree.Of(page.Body!);
        var metadata = new PageMetadata(page, null);
        Evidence = new PageEvidence(Tree, metadata.Linked.Body, metadata.Description, metadata.Headline);
    }

    public string Id { get; }

    /// <summary>Pages of one site are in one fold, so that nothing is measured on a site that was fitted to.</summary>
    public int Fold { get; }

    public PageTree Tree { get; }

    public PageEvidence Evidence { get; }

    public static KnownPage Read(string folder, string id, string body, string url)
    {
        var fold = new Uri(url).Host.Sum(c => c) % FitPages.Folds;
        var plain = Path.Combine(folder, id + ".html");
        if (File.Exists(plain))
        {
            return new KnownPage(id, File.ReadAllText(plain), body, fold);
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(plain + ".gz"), CompressionMode.Decompress));
        return new KnownPage(id, reader.ReadToEnd(), body, fold);
    }

    public KnownPage Copy() => new(Id, _html, _body, Fold);

    public (KnownPage Page, double Precision, double Recall) Measure(BlockWeights weights)
    {
        var have = Shingles(string.Join('\n', ArticleFinder.Find(Tree, Evidence, weights).Select(b => b.Text)));
        var hit = have.Sum(s => Math.Min(s.Value, _truth.GetValueOrDefault(s.Key)));
        return (this, have.Count == 0 ? double.NaN : (double)hit / have.Values.Sum(), (double)hit / _truth.Values.Sum());
    }

    public IEnumerable<Example> AloneExamples()
    {
        var features = new BlockFeatures(Tree, Evidence);
        return Examples(features.Describe).ToList();
    }

    public IEnumerable<Example> ContextExamples(double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            Tree.Blocks[i].Score = scores[i];
        }

        var features = new ContextFeatures(Tree, Evidence);
        return Examples(features.Describe).ToList();
    }

    // Every page weighs the same, as in the measure; within a page a block weighs by its length.
    private IEnumerable<Example> Examples(Func<int, List<int>> describe)
    {
        var weights = Tree.Blocks.Select(b => Math.Sqrt(Math.Min(b.Words, 60) + 1)).ToArray();
        var total = weights.Sum();
        for (var i = 0; i < Tree.Blocks.Count; i++)
        {
            yield return new Example([.. describe(i)], IsArticle(Tree.Blocks[i]), weights[i] / total * 100);
        }
    }

    private bool IsArticle(PageBlock block)
    {
        var words = Words(block.Text);
        if (words.Length < 4)
        {
            return _truthText.Contains($"\n{string.Join(' ', words)}\n", StringComparison.Ordinal);
        }

        var shingles = Shingles(block.Text);
        return shingles.Where(s => _truth.ContainsKey(s.Key)).Sum(s => s.Value) * 2 > shingles.Values.Sum();
    }

    private static string[] Words(string text) => [.. Regex.Matches(text, @"\w+").Select(m => m.Value)];

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var shingles = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(words.Length > 0 ? 1 : 0, words.Length - 3); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }
}

/// <param name="Features">Indices into the weights.</param>
/// <param name="IsArticle">Whether the block is of the article.</param>
/// <param name="Weight">What the example weighs.</param>
internal sealed record Example(int[] Features, bool IsArticle, double Weight);

/// <summary>Logistic regression by AdaGrad with an L2 penalty.</summary>
internal static class Logistic
{
    private const int Rounds = 20;
    private const double Rate = 0.1;
    private const double Penalty = 0.5;

    public static void Fit(BlockWeights weights, List<Example> examples)
    {
        var squares = new double[weights.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        var penalty = Penalty / 100;
        var sums = new double[weights.Count];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (features, isArticle, weight) = examples[e];
                var sum = 0.0;
                foreach (var f in features)
                {
                    sum += weights[f];
                }

                var error = ((1 / (1 + Math.Exp(-sum))) - (isArticle ? 1 : 0)) * weight;
                foreach (var f in features)
                {
                    var gradient = error + (penalty * weights[f]);
                    squares[f] += gradient * gradient;
                    weights[f] -= Rate * gradient / Math.Sqrt(squares[f] + 1e-8);
                }
            }

            for (var f = 0; f < sums.Length && round >= Rounds / 2; f++)
            {
                sums[f] += weights[f];
            }
        }

        // The mean of the later rounds generalises better than the last one (Polyak averaging).
        foreach (var f in examples.SelectMany(example => example.Features).Distinct())
        {
            weights[f] = sums[f] / (Rounds - (Rounds / 2));
        }
    }
}
