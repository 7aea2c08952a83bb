namespace Bot.News.Index;

/// <summary>Some of the articles with their postings, frozen. A snapshot is a list of these.</summary>
internal sealed class Segment
{
    /// <summary>The most blocks of articles; a search sets aside so much memory.</summary>
    public const int MostBlocks = 256;

    private readonly Lazy<SpeakerTable> _speakers;
    private readonly Lazy<PrefixTable> _titles;

    public Segment(IndexedDocument[] documents, Postings articles, RunFilters runs, Postings quotations, int[] firstQuotes, int[] quoteLengths)
    {
        Documents = documents;
        Articles = articles;
        Runs = runs;
        Quotations = quotations;
        FirstQuotes = firstQuotes;
        QuoteLengths = quoteLengths;
        Days = Array.ConvertAll(documents, d => d.Day);
        BlockDays = [.. Days.Chunk(PostingBlock.Units).Select(days => (days.Where(d => d != IndexedDocument.NoDay).DefaultIfEmpty(IndexedDocument.NoDay).Min(), days.Max()))];
        Words = documents.Sum(d => (long)d.Words.Length);
        TitleWords = documents.Sum(d => (long)d.TitleWords.Length);
        QuoteWords = quoteLengths.Sum(l => (long)l);
        Sentences = documents.Sum(d => (long)d.Document.Sentences.Length);
        Oldest = documents.Min(d => d.Document.Article.Published);
        Newest = documents.Max(d => d.Document.Article.Published);
        Outlets = [.. documents.Where(d => d.Document.Article.Outlet is not null).CountBy(d => d.Document.Article.Outlet!)];
        _speakers = new Lazy<SpeakerTable>(() => SpeakerTable.Of(documents));
        _titles = new Lazy<PrefixTable>(() => PrefixTable.Of(documents, d => d.Document.Article.Title));
    }

    public IndexedDocument[] Documents { get; }

    /// <summary>How many blocks of <see cref="PostingBlock.Units"/> the documents fill, the last perhaps in part.</summary>
    public int Blocks => BlockDays.Length;

    /// <summary>Units are places in <see cref="Documents"/>; impacts count text and title.</summary>
    public Postings Articles { get; }

    /// <summary>The runs of three words of each document, title included.</summary>
    public RunFilters Runs { get; }

    /// <summary>Units are quotations, numbered through the segment; impacts count the content.</summary>
    public Postings Quotations { get; }

    /// <summary>The number of each document's first quotation, and one past the last.</summary>
    public int[] FirstQuotes { get; }

    /// <summary>The day of each document, or <see cref="IndexedDocument.NoDay"/>.</summary>
    public int[] Days { get; }

    /// <summary>The first and the last day of each block of documents; both <see cref="IndexedDocument.NoDay"/> where none has a date.</summary>
    public (int First, int Last)[] BlockDays { get; }

    /// <summary>How many words the content of each quotation has.</summary>
    public int[] QuoteLengths { get; }

    /// <summary>The bytes of postings, words in order, sentences and quotations as runs of words.</summary>
    public long KeywordBytes =>
        Articles.Bytes + Runs.Bytes + Quotations.Bytes + (4L * (FirstQuotes.Length + QuoteLengths.Length + Days.Length)) + Documents.Sum(d => d.Bytes);

    public long Words { get; }

    public long TitleWords { get; }

    public long QuoteWords { get; }

    public long Sentences { get; }

    public DateTimeOffset? Oldest { get; }

    public DateTimeOffset? Newest { get; }

    /// <summary>Who is quoted; made when first asked for.</summary>
    public SpeakerTable Speakers => _speakers.Value;

    /// <summary>The outlets, with how many articles each has.</summary>
    public KeyValuePair<string, int>[] Outlets { get; }

    /// <summary>The words of titles; made when first asked for.</summary>
    public PrefixTable Titles => _titles.Value;

    /// <summary>The document that a quotation of the segment stands in.</summary>
    public int DocumentOfQuote(int quote)
    {
        var found = Array.BinarySearch(FirstQuotes, quote);
        if (found < 0)
        {
            return ~found - 1;
        }

        while (FirstQuotes[found + 1] == quote)
        {
            found++;
        }

        return found;
    }

    /// <summary>A quotation by its number in the segment.</summary>
    public IndexedQuote Quotation(int quote)
    {
        var document = DocumentOfQuote(quote);
        return new IndexedQuote(Documents[document], quote - FirstQuotes[document]);
    }
}
