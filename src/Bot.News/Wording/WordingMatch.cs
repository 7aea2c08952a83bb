using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>A place whose wording comes near what is remembered.</summary>
/// <param name="Document">The article.</param>
/// <param name="Quote">The quotation, or null where the article itself has the words.</param>
/// <param name="Score">The chance that it is the place meant, 0 to 1.</param>
/// <param name="Rank">What speaks for it, for comparing places.</param>
/// <param name="Places">The words of the article that match, by their place among its words, ascending.</param>
internal sealed record WordingMatch(IndexedDocument Document, Quote? Quote, double Score, double Rank, int[] Places)
{
    /// <summary>The share of matched words that stand in a quotation which says them.</summary>
    private const double QuotedShare = 0.8;

    /// <summary>Whether what matches stands in a quotation, for most part: then somebody says it, not the article.</summary>
    public bool IsQuoted
    {
        get
        {
            for (var i = 0; i < Document.Document.Statements.Length; i++)
            {
                var inside = 0;
                foreach (var range in Document.RangesOf(i))
                {
                    foreach (var place in Places)
                    {
                        inside += range.Start <= place && place < range.End ? 1 : 0;
                    }
                }

                if (inside >= QuotedShare * Places.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether another place matches with the same words, for most part.</summary>
    public bool HasSameWords(WordingMatch other) => SameWords.Of(Document, Places, other.Document, other.Places);
}
