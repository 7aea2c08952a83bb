namespace Bot.News.Index.Saving;

/// <summary>What of an index is worth keeping on disk: the vocabulary, and the segments that are large.</summary>
public sealed class IndexImage
{
    private readonly Lazy<SavedVocabulary> _words;
    private readonly Lazy<VocabularyStamp> _stamp;

    internal IndexImage(Vocabulary vocabulary, IEnumerable<Segment> segments)
    {
        Words = vocabulary.Count;
        _words = new(() => SavedVocabulary.Of(vocabulary, Words));
        _stamp = new(() => _words.Value.Stamp(Words));
        Segments = [.. segments.Select(segment => new SegmentImage(segment, _stamp))];
    }

    /// <summary>How many words the vocabulary has; it only grows.</summary>
    public int Words { get; }

    public IReadOnlyList<SegmentImage> Segments { get; }

    /// <summary>Writes what <see cref="SavedVocabulary.Read(Stream)"/> reads; to be in place before any segment is.</summary>
    public void WriteVocabulary(Stream to) => _words.Value.Write(to, SavedHeader.Of(SavedKind.Vocabulary));
}

/// <summary>A segment that is worth keeping on disk.</summary>
public sealed class SegmentImage
{
    private readonly Segment _segment;
    private readonly Lazy<VocabularyStamp> _stamp;

    internal SegmentImage(Segment segment, Lazy<VocabularyStamp> stamp) => (_segment, _stamp) = (segment, stamp);

    /// <summary>The same object for the same segment, also when articles of it are gone.</summary>
    public object Key => _segment.Articles;

    /// <summary>Writes what <see cref="SavedSegment.Read"/> reads.</summary>
    public void Write(Stream to) => SegmentFormat.Write(to, SavedHeader.Of(SavedKind.Segment), _segment, _stamp.Value);
}
