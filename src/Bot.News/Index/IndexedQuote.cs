using Bot.News.Quotes;

namespace Bot.News.Index;

/// <summary>A quotation of an indexed document.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Number">Its place among the document's quotations.</param>
internal readonly record struct IndexedQuote(IndexedDocument Document, int Number)
{
    public Quote Quote => Document.Document.Statements[Number];

    /// <summary>The words of its content, by their place among the document's.</summary>
    public int[] Places()
    {
        var ranges = Document.RangesOf(Number);
        var places = new int[ranges.Words];
        var at = 0;
        foreach (var range in ranges)
        {
            for (var word = range.Start; word < range.End; word++)
            {
                places[at++] = word;
            }
        }

        return places;
    }
}
