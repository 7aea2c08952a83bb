namespace Bot.News.Reading.Pages;

/// <summary>
/// Finds the blocks of a page that are its article. Each block is scored by a linear model, first by itself, then by
/// the scores around it and its place in the best container. The container is the subtree with the largest sum of
/// scores: maximum subsequence segmentation (Pasternack and Roth, "Extracting article text from the web with maximum
/// subsequence segmentation", WWW 2009) on the tree instead of the token sequence.
/// </summary>
internal static class ArticleFinder
{
    /// <summary>Fewer UTF-16 code units than this are a caption or a notice that was found in place of the article.</summary>
    private const int LeastLength = 200;

    // What a block is by itself still counts beside its neighbours: a paragraph after a list of links is one.
    private const double ShareAlone = 0.5;
    private const double MostAlone = 3;

    public static List<PageBlock> Find(PageTree tree, PageEvidence evidence, BlockWeights weights)
    {
        ScoreAlone(tree, evidence, weights);
        var context = new ContextFeatures(tree, evidence);
        var likely = tree.Blocks.FindAll(block => block.Score > 0 && context.IsInContainer(block));
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            var alone = context.IsInContainer(block) ? Math.Clamp(block.Score, -MostAlone, MostAlone) : 0;
            block.Score = weights.Score(context.Describe(i)) + (alone * ShareAlone);
        }

        // The second look refines the first one; where it leaves little of it, it was led astray.
        var found = tree.Blocks.FindAll(block => block.Score > 0);
        return Length(found) < Math.Max(LeastLength, Length(likely) / 2) && Length(likely) > Length(found) ? likely : found;
    }

    public static void ScoreAlone(PageTree tree, PageEvidence evidence, BlockWeights weights)
    {
        var features = new BlockFeatures(tree, evidence);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            tree.Blocks[i].Score = weights.Score(features.Describe(i));
        }
    }

    private static int Length(List<PageBlock> blocks) => blocks.Sum(block => block.Text.Length);
}
