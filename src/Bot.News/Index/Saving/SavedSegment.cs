namespace Bot.News.Index.Saving;

/// <summary>A <see cref="Segment"/> as it was saved: all but the articles, of which it knows ids and digests.</summary>
public sealed class SavedSegment
{
    internal SavedSegment(SavedContent content) => Content = content;

    /// <summary>How many articles it has.</summary>
    public int Articles => Content.Ids.Length;

    /// <summary>The same object as <see cref="SegmentImage.Key"/> of the segment that it becomes.</summary>
    public object Key => Content.Articles;

    internal SavedContent Content { get; }

    /// <summary>Reads a file of one.</summary>
    /// <param name="from">A stream of known length, at its start.</param>
    /// <param name="vocabulary">What was saved with it, or later.</param>
    /// <exception cref="InvalidDataException">It is something else, damaged, or of another vocabulary; the message says what.</exception>
    public static SavedSegment Read(Stream from, SavedVocabulary vocabulary)
    {
        var content = SegmentFormat.Read(from, SavedHeader.Of(SavedKind.Segment));
        return vocabulary.Has(content.Stamp)
            ? new SavedSegment(content)
            : throw new InvalidDataException("its words are not those of the vocabulary beside it");
    }
}

/// <summary>What a saved segment holds.</summary>
/// <param name="Stamp">The vocabulary that its numbers belong to.</param>
/// <param name="Ids">The ids of the articles.</param>
/// <param name="Digests">The <see cref="DocumentDigest"/> of each.</param>
/// <param name="Documents">What was analysed of each.</param>
/// <param name="Articles">See <see cref="Segment.Articles"/>.</param>
/// <param name="Quotations">See <see cref="Segment.Quotations"/>.</param>
/// <param name="Runs">See <see cref="Segment.Runs"/>.</param>
/// <param name="FirstQuotes">See <see cref="Segment.FirstQuotes"/>.</param>
internal sealed record SavedContent(
    VocabularyStamp Stamp,
    string[] Ids,
    UInt128[] Digests,
    SavedDocument[] Documents,
    Postings Articles,
    QuotationPostings Quotations,
    WordRuns Runs,
    int[] FirstQuotes);
