namespace Bot.News.Index;

/// <summary>
/// Freezes indexed documents into segments. Used for new articles and for merging: the text is not read again. Not
/// thread-safe; its memory is used again.
/// </summary>
internal sealed class SegmentBuilder(Vocabulary vocabulary)
{
    private readonly PostingsBuilder _postings = new(vocabulary);

    public Segment Build(IndexedDocument[] documents)
    {
        _postings.Grow();
        return new Segment(
            documents,
            Articles(documents),
            WordRunsBuilder.Build(documents),
            Quotations(documents, out var firstQuotes),
            firstQuotes);
    }

    private Postings Articles(IndexedDocument[] documents)
    {
        var terms = vocabulary.TermsOfWords;
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var word in documents[i].Words)
            {
                _postings.Add(terms[word]);
            }

            foreach (var word in documents[i].TitleWords)
            {
                _postings.AddToTitle(terms[word]);
            }

            _postings.End(i, Bm25.Length(documents[i].Words.Length, Bm25.ArticleWords));
        }

        return _postings.Build();
    }

    private Postings Quotations(IndexedDocument[] documents, out int[] firstQuotes)
    {
        var terms = vocabulary.TermsOfWords;
        firstQuotes = new int[documents.Length + 1];
        var number = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            firstQuotes[i] = number;
            for (var quote = 0; quote < documents[i].QuoteStarts.Length - 1; quote++)
            {
                var ranges = documents[i].RangesOf(quote);
                foreach (var range in ranges)
                {
                    for (var place = range.Start; place < range.End; place++)
                    {
                        _postings.Add(terms[documents[i].Words[place]]);
                    }
                }

                _postings.End(number++, Bm25.Length(ranges.Words, Bm25.QuotationWords));
            }
        }

        firstQuotes[^1] = number;
        return _postings.Build();
    }
}
