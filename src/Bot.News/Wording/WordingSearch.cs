using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>Finds where words stand that somebody remembers, more or less.</summary>
internal static class WordingSearch
{
    /// <summary>The quotations whose wording is compared word by word.</summary>
    private const int MostCompared = 96;

    /// <summary>The quotations that come nearest, nearest first.</summary>
    public static List<WordingMatch> Quotations(IndexSnapshot index, RememberedWord[] remembered, Func<Document, Quote, bool> accepts)
    {
        var aligner = new WordingAligner(remembered, index.Vocabulary);
        var matches = new List<WordingMatch>();
        foreach (var candidate in QuoteCandidates.Find(index, remembered, MostCompared))
        {
            var document = candidate.Document;
            if (!accepts(document.Document, candidate.Quote))
            {
                continue;
            }

            var places = candidate.Places();
            var words = Array.ConvertAll(places, p => document.Words[p]);
            var alignment = aligner.Align(words);
            if (alignment.Score > 0)
            {
                matches.Add(new WordingMatch(
                    document, candidate.Quote, Calibration.Of(alignment, remembered), Array.ConvertAll(alignment.Matched, m => places[m])));
            }
        }

        return matches;
    }

    /// <summary>The places in articles that come nearest, whoever says it there.</summary>
    public static List<WordingMatch> Articles(IndexSnapshot index, RememberedWord[] remembered, Func<Document, bool> accepts)
    {
        var aligner = new WordingAligner(remembered, index.Vocabulary);
        var matches = new List<WordingMatch>();
        foreach (var (document, range) in ArticleWindows.Find(index, remembered))
        {
            if (!accepts(document.Document))
            {
                continue;
            }

            var alignment = aligner.Align(document.Words.AsSpan(range.Start, range.Length));
            if (alignment.Score > 0)
            {
                matches.Add(new WordingMatch(
                    document, null, Calibration.Of(alignment, remembered), Array.ConvertAll(alignment.Matched, m => range.Start + m)));
            }
        }

        return matches;
    }
}
