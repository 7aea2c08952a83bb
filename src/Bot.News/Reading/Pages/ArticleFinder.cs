namespace Bot.News.Reading.Pages;

/// <summary>
/// Finds the blocks of a page that are its article. Each block is scored by a linear model, first by itself, then by
/// the scores around it and its place in the best container. The container is the subtree with the largest sum of
/// scores: maximum subsequence segmentation (Pasternack and Roth, "Extracting article text from the web with maximum
/// subsequence segmentation", WWW 2009) on the tree instead of the token sequence.
/// </summary>
internal static class ArticleFinder
{
    public static List<PageBlock> Find(PageTree tree, PageEvidence evidence, BlockWeights weights)
    {
        ScoreAlone(tree, evidence, weights);
        ScoreTogether(tree, evidence, weights);
        return tree.Blocks.FindAll(block => block.Score > 0);
    }

    public static void ScoreAlone(PageTree tree, PageEvidence evidence, BlockWeights weights)
    {
        var features = new BlockFeatures(tree, evidence);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            tree.Blocks[i].Score = weights.Score(features.Describe(i));
        }
    }

    private static void ScoreTogether(PageTree tree, PageEvidence evidence, BlockWeights weights)
    {
        var features = new ContextFeatures(tree, evidence);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            tree.Blocks[i].Score = weights.Score(features.Describe(i));
        }
    }
}
