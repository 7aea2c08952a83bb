using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Index.Saving;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Tests.Index.Saving;

/// <summary>An index as the bytes of its files.</summary>
/// <param name="Vocabulary">The file of the vocabulary.</param>
/// <param name="Segments">The files of the segments, the last saved first.</param>
internal sealed record SavedFiles(byte[] Vocabulary, IReadOnlyList<byte[]> Segments)
{
    /// <summary>A build of no program.</summary>
    public static readonly Guid Build = new("7d0f1c2e-0a52-4a7e-9f5b-1f6f2f7d5c11");

    /// <summary>Three articles with all that is saved of one, in spans that no change of the newsroom moves.</summary>
    public static IReadOnlyList<Document> Few { get; } =
    [
        Document("bridge", "The bridge is closed", "The bridge will close in spring. “We mend it now,” Ada Lindqvist said.", (0, 32), (33, 70)),
        Document("ferry", null, "No ferry runs, Bo Ray said. The old ferries rust.", (0, 27), (28, 49)),
        Document("none", "A title alone", "", []),
    ];

    /// <summary>What an index would write now.</summary>
    public static SavedFiles Of(NewsIndex index)
    {
        var image = index.Image()!;
        return new SavedFiles(Written(image.WriteVocabulary), [.. image.Segments.Reverse().Select(segment => Written(segment.Write))]);
    }

    /// <summary>One segment of some documents, as a given build would write it.</summary>
    public static SavedFiles Of(IReadOnlyList<Document> documents, Guid build)
    {
        var index = new NewsIndex().Publish(builder => documents.ToList().ForEach(builder.Add));
        var words = SavedVocabulary.Of(index.Vocabulary, index.Vocabulary.Count);
        var segment = index.Segments.Single();
        return new SavedFiles(
            Written(to => words.Write(to, new SavedHeader(SavedKind.Vocabulary, build))),
            [Written(to => SegmentFormat.Write(to, new SavedHeader(SavedKind.Segment, build), segment, words.Stamp(words.Count)))]);
    }

    public SavedIndex Read()
    {
        var vocabulary = SavedVocabulary.Read(new MemoryStream(Vocabulary));
        return new SavedIndex(vocabulary, [.. Segments.Select(segment => SavedSegment.Read(new MemoryStream(segment), vocabulary))]);
    }

    public static byte[] Written(Action<Stream> write)
    {
        using var to = new MemoryStream();
        write(to);
        return to.ToArray();
    }

    private static Document Document(string id, string? title, string text, params (int Start, int End)[] sentences)
    {
        ImmutableArray<TextSpan> spans = [.. sentences.Select(s => new TextSpan(s.Start, s.End))];
        ImmutableArray<Quote> quotes = spans.IsEmpty ? [] : [new Quote(QuoteKind.Direct, [spans[^1]], [], [], null, 1, "sample")];
        return new Document(new Article(id, text) { Title = title }, spans, spans, quotes);
    }
}
