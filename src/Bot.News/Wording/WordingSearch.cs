using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>Finds where words stand that somebody remembers, more or less.</summary>
internal static class WordingSearch
{
    /// <summary>The quotations whose wording is compared word by word.</summary>
    private const int MostCompared = 96;

    /// <summary>The quotations that may be the one meant with at least this chance, nearest first.</summary>
    public static List<WordingMatch> Quotations(
        IndexSnapshot index, RememberedWord[] remembered, double least, Func<Document, Quote, bool> accepts)
    {
        using var places = new ComparedPlaces(remembered, index.Vocabulary, MostCompared);
        Span<FoundUnit> candidates = stackalloc FoundUnit[MostCompared];
        foreach (var found in candidates[..QuoteCandidates.Find(index, remembered, candidates)])
        {
            var candidate = index.Segments[found.Segment].Quotation(found.Unit);
            if (accepts(candidate.Document.Document, candidate.Quote))
            {
                places.Compare(candidate);
            }
        }

        return places.Nearest(least);
    }

    /// <summary>The places in articles that may be the one meant with at least this chance, whoever says it there, nearest first.</summary>
    public static List<WordingMatch> Articles(IndexSnapshot index, RememberedWord[] remembered, double least, Func<Document, bool> accepts)
    {
        using var places = new ComparedPlaces(remembered, index.Vocabulary, ArticleWindows.MostArticles);
        Span<ArticleWindow> windows = stackalloc ArticleWindow[ArticleWindows.MostArticles];
        foreach (var window in windows[..ArticleWindows.Find(index, remembered, windows)])
        {
            var document = index.Segments[window.Segment].Documents[window.Document];
            if (accepts(document.Document))
            {
                places.Compare(document, window.Words);
            }
        }

        return places.Nearest(least);
    }
}
