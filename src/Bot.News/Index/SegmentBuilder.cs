namespace Bot.News.Index;

/// <summary>
/// Freezes indexed documents into segments. Used for new articles and for merging: the text is not read again. Not
/// thread-safe; its memory is used again.
/// </summary>
internal sealed class SegmentBuilder(Vocabulary vocabulary)
{
    private readonly PostingsBuilder _postings = new(vocabulary);
    private readonly QuotationPostingsBuilder _quotations = new(vocabulary);

    public Segment Build(IndexedDocument[] documents)
    {
        _postings.Grow();
        _quotations.Grow();
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

    private QuotationPostings Quotations(IndexedDocument[] documents, out int[] firstQuotes)
    {
        var terms = vocabulary.TermsOfWords;
        firstQuotes = new int[documents.Length + 1];
        var number = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            firstQuotes[i] = number;
            for (var quote = 0; quote < documents[i].QuoteStarts.Length - 1; quote++)
            {
                _quotations.Start();
                number++;
                foreach (var range in documents[i].RangesOf(quote))
                {
                    for (var place = range.Start; place < range.End; place++)
                    {
                        _quotations.Add(terms[documents[i].Words[place]]);
                    }
                }
            }
        }

        firstQuotes[^1] = number;
        return _quotations.Build();
    }
}
