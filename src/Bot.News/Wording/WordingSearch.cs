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
            if (accepts(candidate.Document.Document, candidate.Quote))
            {
                var places = candidate.Places();
                Add(matches, aligner, candidate.Document, candidate.Quote, places, remembered.Length);
            }
        }

        return Scored(matches, remembered.Length);
    }

    /// <summary>The places in articles that come nearest, whoever says it there, nearest first.</summary>
    public static List<WordingMatch> Articles(IndexSnapshot index, RememberedWord[] remembered, Func<Document, bool> accepts)
    {
        var aligner = new WordingAligner(remembered, index.Vocabulary);
        var matches = new List<WordingMatch>();
        foreach (var (document, range) in ArticleWindows.Find(index, remembered))
        {
            if (accepts(document.Document))
            {
                int[] places = [.. Enumerable.Range(range.Start, range.Length)];
                Add(matches, aligner, document, quote: null, places, remembered.Length);
            }
        }

        return Scored(matches, remembered.Length);
    }

    private static void Add(
        List<WordingMatch> matches, WordingAligner aligner, IndexedDocument document, Quote? quote, int[] places, int remembered)
    {
        var alignment = aligner.Align(Array.ConvertAll(places, p => document.Words[p]));
        if (alignment.Matched.Length > 0)
        {
            var matched = Array.ConvertAll(alignment.Matched, m => places[m]);
            matches.Add(new WordingMatch(document, quote, 0, Calibration.Rank(alignment, remembered), alignment, matched));
        }
    }

    /// <summary>Each place is scored as if it were the best of those that have other words.</summary>
    private static List<WordingMatch> Scored(List<WordingMatch> matches, int remembered)
    {
        matches.Sort((a, b) => b.Rank.CompareTo(a.Rank));
        if (matches.Count == 0)
        {
            return matches;
        }

        var next = matches.Find(m => !m.HasSameWords(matches[0]))?.Rank;
        return matches.ConvertAll(m => m with { Score = Calibration.Chance(m.Alignment, remembered, m.Rank, next) });
    }
}
