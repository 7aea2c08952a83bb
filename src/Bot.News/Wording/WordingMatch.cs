using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>A place whose wording comes near what is remembered.</summary>
/// <param name="Document">The article.</param>
/// <param name="Quote">The quotation, or null where the article itself has the words.</param>
/// <param name="Score">How near, 0 to 1.</param>
/// <param name="Places">The words of the article that match, by their place among its words, ascending.</param>
internal sealed record WordingMatch(IndexedDocument Document, Quote? Quote, double Score, int[] Places);
