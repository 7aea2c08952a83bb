namespace Bot.News.Index;

/// <summary>Freezes indexed documents into a segment. Used for new articles and for merging: the text is not read again.</summary>
internal static class SegmentBuilder
{
    public static Segment Build(IndexedDocument[] documents, Vocabulary vocabulary)
    {
        var postings = new PostingsBuilder(vocabulary.Count);
        return new Segment(
            documents,
            Articles(documents, vocabulary, postings),
            Quotations(documents, vocabulary, postings, out var firstQuotes, out var lengths),
            firstQuotes,
            lengths);
    }

    private static Postings Articles(IndexedDocument[] documents, Vocabulary vocabulary, PostingsBuilder postings)
    {
        var terms = vocabulary.TermsOfWords;
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var word in documents[i].Words)
            {
                postings.Add(i, terms[word], Frequency.OneInText);
            }

            foreach (var word in documents[i].TitleWords)
            {
                postings.Add(i, terms[word], Frequency.OneInTitle);
            }
        }

        return postings.Build();
    }

    private static Postings Quotations(
        IndexedDocument[] documents, Vocabulary vocabulary, PostingsBuilder postings, out int[] firstQuotes, out int[] lengths)
    {
        var terms = vocabulary.TermsOfWords;
        firstQuotes = new int[documents.Length + 1];
        var found = new List<int>();
        for (var i = 0; i < documents.Length; i++)
        {
            firstQuotes[i] = found.Count;
            for (var quote = 0; quote < documents[i].QuoteStarts.Length - 1; quote++)
            {
                var length = 0;
                foreach (var range in documents[i].RangesOf(quote))
                {
                    length += range.Length;
                    foreach (var word in documents[i].Words.AsSpan(range.Start, range.Length))
                    {
                        postings.Add(found.Count, terms[word], Frequency.OneInText);
                    }
                }

                found.Add(length);
            }
        }

        firstQuotes[^1] = found.Count;
        lengths = [.. found];
        return postings.Build();
    }
}
