namespace Bot.News.Index;

/// <summary>Where an article is in a snapshot.</summary>
/// <param name="Segment">The segment's place among those of the snapshot.</param>
/// <param name="Unit">The article's place in the segment.</param>
internal readonly record struct ArticlePlace(int Segment, int Unit);
