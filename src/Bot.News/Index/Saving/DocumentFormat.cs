using Bot.News.Text;

namespace Bot.News.Index.Saving;

/// <summary>What was analysed of a document as bytes. The article itself is not written: whoever keeps it gives it back.</summary>
internal static class DocumentFormat
{
    public static void Write(SavedWriter writer, IndexedDocument document)
    {
        writer.Write<ushort>(document.Words.Units);
        writer.Write<int>(document.Words.Rare);
        Write(writer, document.SentenceStarts);
        writer.Write<int>(document.TitleWords);
        Write(writer, document.QuoteStarts);
        Write(writer, document.QuoteRanges);
        writer.Write<uint>(document.Sketch.Least);
    }

    public static SavedDocument Read(SavedReader reader) => new(
        new WordStream(reader.Read<ushort>(), reader.Read<int>()),
        Numbers(reader),
        reader.Read<int>(),
        Numbers(reader),
        Numbers(reader),
        new StorySketch(reader.Read<uint>(StorySketch.Bins)));

    private static void Write(SavedWriter writer, ShortNumbers numbers)
    {
        writer.Write(numbers.Shorts);
        writer.Write(numbers.Longs);
    }

    private static ShortNumbers Numbers(SavedReader reader) => new(reader.Read<ushort>(), reader.Read<int>());
}

/// <summary>The parts of an <see cref="IndexedDocument"/> that are saved.</summary>
internal readonly record struct SavedDocument(
    WordStream Words, ShortNumbers SentenceStarts, int[] TitleWords, ShortNumbers QuoteStarts, ShortNumbers QuoteRanges, StorySketch Sketch)
{
    public IndexedDocument With(Document document) =>
        new(document.Compact(), Words, SentenceStarts, TitleWords, QuoteStarts, QuoteRanges, Sketch);
}
