namespace Bot.News.Index;

/// <summary>A unit that a search found: an article, or a quotation where these are what is searched.</summary>
/// <param name="Score">What it is ranked by: relevance and preference.</param>
/// <param name="Relevance">BM25: the sum of weight × impact; the worth of the votes where units are voted for.</param>
/// <param name="Segment">The segment's place among those of the snapshot.</param>
/// <param name="Unit">The unit's place in the segment.</param>
internal readonly record struct FoundUnit(float Score, float Relevance, int Segment, int Unit);
