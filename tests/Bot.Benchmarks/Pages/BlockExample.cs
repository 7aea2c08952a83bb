namespace Bot.Benchmarks.Pages;

/// <param name="Features">Indices into the weights.</param>
/// <param name="IsArticle">Whether the block is of the article.</param>
/// <param name="Weight">What the example weighs.</param>
/// <param name="IsWhole">Whether the whole text of its page is known.</param>
internal sealed record BlockExample(int[] Features, bool IsArticle, double Weight, bool IsWhole);
