using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Wording;

/// <summary>Finds where words stand that somebody remembers, more or less.</summary>
internal static class WordingSearch
{
    /// <summary>The quotations whose wording is compared word by word.</summary>
    private const int MostCompared = 96;

    /// <summary>Fewer words stand in a row by chance all over.</summary>
    private const int FewestInRow = 3;

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

        return places.Nearest(least) is { Count: > 0 } nearest ? nearest : Verbatim(index, remembered, accepts);
    }

    /// <summary>The quotations that have all of the words in a row: such common words ("it is what it is") that others have more votes.</summary>
    private static List<WordingMatch> Verbatim(IndexSnapshot index, RememberedWord[] remembered, Func<Document, Quote, bool> accepts)
    {
        if (remembered.Length < FewestInRow)
        {
            return [];
        }

        Span<int> phrase = stackalloc int[remembered.Length];
        for (var i = 0; i < phrase.Length; i++)
        {
            phrase[i] = remembered[i].Word;
        }

        Span<ArticlePlace> articles = stackalloc ArticlePlace[MostCompared];
        articles = articles[..PhraseSearch.Find(index, phrase, articles)];
        if (articles.IsEmpty)
        {
            return [];
        }

        using var places = new ComparedPlaces(remembered, index.Vocabulary, MostCompared);
        var compared = 0;
        foreach (var article in articles)
        {
            var document = index.Segments[article.Segment].Documents[article.Unit];
            for (var number = 0; number < document.Document.Statements.Length && compared < MostCompared; number++)
            {
                var quotation = new IndexedQuote(document, number);
                if (Has(quotation, phrase) && accepts(document.Document, quotation.Quote))
                {
                    places.Compare(quotation);
                    compared++;
                }
            }
        }

        return places.Nearest(least: 0);
    }

    private static bool Has(IndexedQuote quotation, ReadOnlySpan<int> phrase)
    {
        foreach (var range in quotation.Document.RangesOf(quotation.Number))
        {
            if (range.Length >= phrase.Length && quotation.Document.Words.Find(phrase, range with { End = range.End - phrase.Length + 1 }) >= 0)
            {
                return true;
            }
        }

        return false;
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
