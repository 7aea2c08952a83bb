using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>A place whose wording comes near what is remembered.</summary>
/// <param name="Document">The article.</param>
/// <param name="Quote">The quotation, or null where the article itself has the words.</param>
/// <param name="Score">The chance that it is the place meant, 0 to 1.</param>
/// <param name="Rank">What speaks for it, for comparing places.</param>
/// <param name="Alignment">How the words lie on it.</param>
/// <param name="Places">The words of the article that match, by their place among its words, ascending.</param>
internal sealed record WordingMatch(IndexedDocument Document, Quote? Quote, double Score, double Rank, WordingAlignment Alignment, int[] Places)
{
    /// <summary>The share of matched words that two places have in common when they are the same words.</summary>
    private const double SameShare = 0.8;

    /// <summary>Whether what matches stands in a quotation, for most part: then somebody says it, not the article.</summary>
    public bool IsQuoted
    {
        get
        {
            var quotes = Document.Document.Statements;
            for (var i = 0; i < quotes.Length; i++)
            {
                var inside = 0;
                foreach (var range in Document.RangesOf(i))
                {
                    inside += Places.Count(p => range.Start <= p && p < range.End);
                }

                if (inside >= SameShare * Places.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether another place matches with the same words, for most part.</summary>
    public bool HasSameWords(WordingMatch other)
    {
        var ours = Places.Select(p => Document.Words[p]).ToHashSet();
        var theirs = other.Places.Select(p => other.Document.Words[p]).ToHashSet();
        return ours.Intersect(theirs).Count() >= SameShare * Math.Max(ours.Count, theirs.Count);
    }
}
