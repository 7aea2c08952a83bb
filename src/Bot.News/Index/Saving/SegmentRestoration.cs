using System.Collections.Concurrent;

namespace Bot.News.Index.Saving;

/// <summary>Makes a segment of a saved one and of the articles as they are now.</summary>
internal static class SegmentRestoration
{
    /// <summary>If more of the articles are gone or edited, it is better to index the others anew.</summary>
    private const double MostGone = 0.5;

    /// <param name="saved">The segment as it was saved.</param>
    /// <param name="documents">Documents by the id of their article.</param>
    /// <param name="freezer">Counts what is gone.</param>
    /// <returns>The segment, in which articles that are gone or edited are marked as gone; null where too many are.</returns>
    public static Segment? Restore(SavedContent saved, IReadOnlyDictionary<string, Document> documents, SegmentBuilder freezer)
    {
        var bound = new IndexedDocument[saved.Ids.Length];
        var gone = new ConcurrentBag<IndexedDocument>();
        Parallel.For(
            0,
            bound.Length,
            () => new DocumentDigest(),
            (i, _, digest) =>
            {
                var isHere = documents.TryGetValue(saved.Ids[i], out var document) && digest.Of(document) == saved.Digests[i];
                bound[i] = saved.Documents[i].With(isHere ? document! : new Document(new Article(saved.Ids[i], ""), [], [], []));
                if (!isHere)
                {
                    gone.Add(bound[i]);
                }

                return digest;
            },
            digest => digest.Dispose());
        if (gone.Count > MostGone * bound.Length)
        {
            return null;
        }

        var segment = new Segment(bound, saved.Articles, saved.Runs, saved.Quotations, saved.FirstQuotes);
        return gone.IsEmpty ? segment : segment.Without([.. gone], freezer);
    }
}
