using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>Finds the quotation that a sentence lies in.</summary>
internal static class SentenceQuote
{
    /// <summary>The share of the sentence that must be quoted.</summary>
    private const double LeastShare = 0.5;

    /// <summary>
    /// The quotation that has most of the sentence, or null; one with a speaker before one without. Where the article reports in its
    /// own words what nobody is named for ("was pronounced the winner"), the sentence is the article's.
    /// </summary>
    public static Quote? Of(Document document, TextSpan sentence)
    {
        Quote? best = null;
        var most = 0.0;
        foreach (var quote in document.Statements)
        {
            if (quote.Content[0].Start >= sentence.End)
            {
                break;
            }

            if (quote is { Speaker: null, Kind: QuoteKind.Indirect })
            {
                continue;
            }

            var inside = 0;
            foreach (var content in quote.Content)
            {
                inside += Math.Max(0, Math.Min(content.End, sentence.End) - Math.Max(content.Start, sentence.Start));
            }

            var worth = ((double)inside / sentence.Length) + (quote.Speaker is null ? 0 : 1);
            if (inside >= LeastShare * sentence.Length && worth > most)
            {
                (best, most) = (quote, worth);
            }
        }

        return best;
    }
}
