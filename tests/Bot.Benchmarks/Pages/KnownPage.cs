using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

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

    public IEnumerable<BlockExample> AloneExamples()
    {
        var features = new BlockFeatures(Tree, Evidence);
        return Examples(features.Describe).ToList();
    }

    public IEnumerable<BlockExample> ContextExamples(double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            Tree.Blocks[i].Score = scores[i];
        }

        var features = new ContextFeatures(Tree, Evidence);
        return Examples(features.Describe).ToList();
    }

    // Every page weighs the same, as in the measure; within a page a block weighs by its length.
    private IEnumerable<BlockExample> Examples(Func<int, List<int>> describe)
    {
        var weights = Tree.Blocks.Select(b => Math.Sqrt(Math.Min(b.Words, 60) + 1)).ToArray();
        var total = weights.Sum();
        for (var i = 0; i < Tree.Blocks.Count; i++)
        {
            yield return new BlockExample([.. describe(i)], IsArticle(Tree.Blocks[i]), weights[i] / total * 100);
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
