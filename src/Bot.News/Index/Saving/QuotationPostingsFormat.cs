namespace Bot.News.Index.Saving;

/// <summary><see cref="QuotationPostings"/> as bytes: their arrays as they are.</summary>
internal static class QuotationPostingsFormat
{
    public static void Write(SavedWriter writer, QuotationPostings postings)
    {
        writer.Write<int>(postings.Terms);
        writer.Write<int>(postings.Counts);
        writer.Write<int>(postings.Starts);
        writer.Write<byte>(postings.Data);
    }

    public static QuotationPostings Read(SavedReader reader, int quotations) =>
        new(quotations, reader.Read<int>(), reader.Read<int>(), reader.Read<int>(), reader.Read<byte>());
}
