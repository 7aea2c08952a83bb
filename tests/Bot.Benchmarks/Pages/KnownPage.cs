using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>A page of whose article something is known.</summary>
internal sealed class KnownPage
{
    private readonly PageTree _tree;
    private readonly PageEvidence _evidence;
    private readonly IPageTruth _truth;
    private readonly bool?[] _isArticle;
    private List<BlockExample>? _alone;

    /// <param name="id">Its name.</param>
    /// <param name="site">The name of its site.</param>
    /// <param name="html">The page.</param>
    /// <param name="truth">What is known of it.</param>
    public KnownPage(string id, string site, string html, Func<PageTree, IPageTruth> truth)
    {
        (Id, Site) = (id, site);
        using var page = ParsedPage.Parse(html).Page!;
        _tree = PageTree.Of(page.Document.Body!);
        var metadata = new PageMetadata(PageDescription.Of(page.Document), null);
        _evidence = new PageEvidence(_tree, metadata.Linked.Body, metadata.Description, metadata.Headline);
        _truth = truth(_tree);
        _isArticle = [.. _tree.Blocks.Select(_truth.IsArticle)];
    }

    public string Id { get; }

    /// <summary>Pages of one site are kept out together, so that nothing is measured on a site that was fitted to.</summary>
    public string Site { get; }

    /// <summary>Whether its whole text is known.</summary>
    public bool IsWhole => _truth is WholeText;

    public (KnownPage Page, int Hits, int Found, int Wanted) Measure(BlockWeights weights)
    {
        var (hits, found, wanted) = _truth.Count(string.Join('\n', ArticleFinder.Find(_tree, _evidence, weights).Select(b => b.Text)));
        return (this, hits, found, wanted);
    }

    public double[] ScoreAlone(BlockWeights weights)
    {
        ArticleFinder.ScoreAlone(_tree, _evidence, weights);
        return [.. _tree.Blocks.Select(block => block.Score)];
    }

    public IReadOnlyList<BlockExample> AloneExamples()
    {
        var features = new BlockFeatures(_tree, _evidence);
        return _alone ??= Examples(features.Describe);
    }

    public List<BlockExample> ContextExamples(double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            _tree.Blocks[i].Score = scores[i];
        }

        var features = new ContextFeatures(_tree, _evidence);
        return Examples(features.Describe);
    }

    // Every page weighs the same, as in the measure; within a page a block weighs by its length.
    private List<BlockExample> Examples(Func<int, List<int>> describe)
    {
        var weights = _tree.Blocks.Select(b => Math.Sqrt(Math.Min(b.Words, 60) + 1)).ToArray();
        var total = weights.Where((_, i) => _isArticle[i] is not null).Sum();
        var examples = new List<BlockExample>();
        for (var i = 0; i < _tree.Blocks.Count; i++)
        {
            var features = describe(i);
            if (_isArticle[i] is { } isArticle)
            {
                examples.Add(new BlockExample([.. features], isArticle, weights[i] / total * 100, IsWhole));
            }
        }

        return examples;
    }
}
