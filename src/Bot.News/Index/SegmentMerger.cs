namespace Bot.News.Index;

/// <summary>Makes one segment of several, without the documents that are gone; no words are read again.</summary>
internal static class SegmentMerger
{
    /// <param name="parts">At least one segment, in order, with at least one document that is not gone among them.</param>
    public static Segment Merge(ReadOnlySpan<Segment> parts, Vocabulary vocabulary)
    {
        var documents = new List<IndexedDocument>();
        List<int> firstQuotes = [0];
        var quoteCount = 0;
        var articles = new MergedUnits[parts.Length];
        var quotations = new (QuotationPostings, int[])[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var (places, quotePlaces) = (new int[part.Documents.Length], new int[part.AllQuotations]);
            for (var unit = 0; unit < places.Length; unit++)
            {
                var isKept = part.Has(unit);
                places[unit] = isKept ? documents.Count : MergedUnits.Dropped;
                for (var quote = part.FirstQuotes[unit]; quote < part.FirstQuotes[unit + 1]; quote++)
                {
                    quotePlaces[quote] = isKept ? quoteCount++ : MergedUnits.Dropped;
                }

                if (isKept)
                {
                    documents.Add(part.Documents[unit]);
                    firstQuotes.Add(quoteCount);
                }
            }

            articles[i] = new MergedUnits(part.Articles, part.Losses?.Articles, places);
            quotations[i] = (part.Quotations, quotePlaces);
        }

        IndexedDocument[] kept = [.. documents];
        return new Segment(
            kept,
            PostingsMerger.Merge(articles, vocabulary),
            WordRunsBuilder.Build(kept),
            QuotationPostingsMerger.Merge(quotations, quoteCount),
            [.. firstQuotes]);
    }
}
