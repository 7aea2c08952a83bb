namespace Bot.News.Index.Saving;

/// <summary>A segment as bytes; each of its structures has a format of its own.</summary>
internal static class SegmentFormat
{
    public static void Write(Stream to, SavedHeader header, Segment segment, VocabularyStamp stamp)
    {
        using var writer = new SavedWriter(to, header);
        writer.Write<VocabularyStamp>([stamp]);
        WriteArticles(writer, segment.Documents);
        foreach (var document in segment.Documents)
        {
            DocumentFormat.Write(writer, document);
        }

        PostingsFormat.Write(writer, segment.Articles);
        WordRunsFormat.Write(writer, segment.Runs);
        writer.Write<int>(segment.FirstQuotes);
        QuotationPostingsFormat.Write(writer, segment.Quotations);
        writer.End();
    }

    /// <exception cref="InvalidDataException">It is something else, or damaged; the message says what.</exception>
    public static SavedContent Read(Stream from, SavedHeader expected)
    {
        using var reader = new SavedReader(from, expected);
        var stamp = reader.Read<VocabularyStamp>(1)[0];
        var (ids, digests) = ReadArticles(reader);
        var documents = new SavedDocument[ids.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = DocumentFormat.Read(reader);
        }

        var (articles, runs, firstQuotes) = (PostingsFormat.Read(reader), WordRunsFormat.Read(reader, ids.Length), reader.Read<int>());
        var quotations = QuotationPostingsFormat.Read(reader, firstQuotes.LastOrDefault());
        reader.End();
        return new SavedContent(stamp, ids, digests, documents, new Postings(articles), quotations, runs, firstQuotes);
    }

    private static void WriteArticles(SavedWriter writer, IndexedDocument[] documents)
    {
        var ids = Array.ConvertAll(documents, d => d.Document.Article.Id);
        using var digest = new DocumentDigest();
        writer.Write<int>(Array.ConvertAll(ids, id => id.Length));
        writer.Write<char>(string.Concat(ids));
        writer.Write<UInt128>(Array.ConvertAll(documents, d => digest.Of(d.Document)));
    }

    private static (string[] Ids, UInt128[] Digests) ReadArticles(SavedReader reader)
    {
        var lengths = reader.Read<int>();
        var letters = reader.Read<char>();
        var ids = new string[lengths.Length];
        var at = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (lengths[i] < 0 || lengths[i] > letters.Length - at)
            {
                throw SavedReader.Damage();
            }

            ids[i] = new string(letters, at, lengths[i]);
            at += lengths[i];
        }

        return (ids, reader.Read<UInt128>(ids.Length));
    }
}
