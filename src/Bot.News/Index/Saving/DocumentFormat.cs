namespace Bot.News.Index.Saving;

/// <summary>What was analysed of a document as bytes. The article itself is not written: whoever keeps it gives it back.</summary>
internal static class DocumentFormat
{
    public static void Write(SavedWriter writer, IndexedDocument document)
    {
        writer.Write<ushort>(document.Words.Units);
        writer.Write<int>(document.Words.Rare);
        writer.Write<int>(document.SentenceStarts);
        writer.Write<int>(document.TitleWords);
        writer.Write<int>(document.QuoteStarts);
        writer.Write<WordRange>(document.QuoteRanges);
        writer.Write<uint>(document.Sketch.Least);
    }

    public static SavedDocument Read(SavedReader reader) => new(
        new WordStream(reader.Read<ushort>(), reader.Read<int>()),
        reader.Read<int>(),
        reader.Read<int>(),
        reader.Read<int>(),
        reader.Read<WordRange>(),
        new StorySketch(reader.Read<uint>(StorySketch.Bins)));
}

/// <summary>The parts of an <see cref="IndexedDocument"/> that are saved.</summary>
internal readonly record struct SavedDocument(
    WordStream Words, int[] SentenceStarts, int[] TitleWords, int[] QuoteStarts, WordRange[] QuoteRanges, StorySketch Sketch)
{
    public IndexedDocument With(Document document) =>
        new(document, Words, SentenceStarts, TitleWords, QuoteStarts, QuoteRanges, Sketch);
}
