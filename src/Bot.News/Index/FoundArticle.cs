namespace Bot.News.Index;

/// <summary>An article that a search found.</summary>
/// <param name="Score">What it is ranked by: relevance and preference.</param>
/// <param name="Relevance">BM25: the sum of weight × impact.</param>
/// <param name="Segment">The segment's place among those of the snapshot.</param>
/// <param name="Unit">The article's place in the segment.</param>
internal readonly record struct FoundArticle(float Score, float Relevance, int Segment, int Unit);
