namespace Bot.News.Index;

/// <summary>
/// Some of the articles with their postings, frozen. A snapshot is a list of these. An article that goes is marked in a
/// copy that shares all arrays; what it counted for is taken off by a small segment of those that are gone.
/// </summary>
internal sealed class Segment
{
    /// <summary>The most blocks of articles; a search sets aside so much memory.</summary>
    public const int MostBlocks = 256;

    private readonly Lazy<SpeakerTable> _speakers;
    private readonly Lazy<PrefixTable> _titles;
    private readonly Lazy<ArticleIds> _ids;
    private readonly Lazy<AddressTable> _addresses;

    /// <summary>The segment as it was before any document was gone; it itself where none is.</summary>
    private readonly Segment _whole;

    /// <summary>A bit for each document that is gone; empty where none is.</summary>
    private readonly ulong[] _gone = [];

    public Segment(IndexedDocument[] documents, Postings articles, WordRuns runs, QuotationPostings quotations, int[] firstQuotes)
    {
        Documents = documents;
        Articles = articles;
        Runs = runs;
        Quotations = quotations;
        FirstQuotes = firstQuotes;
        Days = Array.ConvertAll(documents, d => d.Day);
        BlockDays = [.. Days.Chunk(PostingBlock.Units).Select(days => (days.Where(d => d != IndexedDocument.NoDay).DefaultIfEmpty(IndexedDocument.NoDay).Min(), days.Max()))];
        Words = documents.Sum(d => (long)d.Words.Length);
        Sentences = documents.Sum(d => (long)d.Document.Sentences.Length);
        Oldest = documents.Min(d => d.Document.Article.Published);
        Newest = documents.Max(d => d.Document.Article.Published);
        Outlets = OutletsOf(documents);
        _whole = this;
        _speakers = new Lazy<SpeakerTable>(() => SpeakerTable.Of(documents));
        _ids = new Lazy<ArticleIds>(() => new ArticleIds(documents));
        _addresses = new Lazy<AddressTable>(() => new AddressTable(documents));
        _titles = new Lazy<PrefixTable>(() => PrefixTable.Of(documents, d => d.Document.Article.Title, d => d.Day));
    }

    private Segment(Segment before, IReadOnlyCollection<IndexedDocument> lately, ulong[] gone, Segment losses)
    {
        _whole = before._whole;
        (Documents, Articles, Runs, Quotations) = (_whole.Documents, _whole.Articles, _whole.Runs, _whole.Quotations);
        (FirstQuotes, Days, BlockDays) = (_whole.FirstQuotes, _whole.Days, _whole.BlockDays);
        (_titles, _ids, _addresses, _gone, Losses) = (_whole._titles, _whole._ids, _whole._addresses, gone, losses);
        Words = _whole.Words - losses.Words;
        Sentences = _whole.Sentences - losses.Sentences;
        var isAtEnd = lately.Any(d => d.Document.Article.Published is { } published && (published == before.Oldest || published == before.Newest));
        Oldest = isAtEnd ? Living.Min(d => d.Document.Article.Published) : before.Oldest;
        Newest = isAtEnd ? Living.Max(d => d.Document.Article.Published) : before.Newest;
        Outlets = Without(_whole.Outlets, losses.Outlets);
        _speakers = new Lazy<SpeakerTable>(() => _whole.Speakers.Without(losses.Documents));
    }

    /// <summary>All documents, also those that are gone; their places are the units of <see cref="Articles"/>.</summary>
    public IndexedDocument[] Documents { get; }

    /// <summary>How many documents are not gone.</summary>
    public int Count => Documents.Length - Gone;

    /// <summary>The documents that are gone, for what they counted; null where none is.</summary>
    public Segment? Losses { get; }

    /// <summary>How many documents are gone.</summary>
    public int Gone => Losses?.Documents.Length ?? 0;

    /// <summary>The documents that are not gone, in order.</summary>
    public IEnumerable<IndexedDocument> Living => Losses is null ? Documents : Documents.Where((_, i) => Has(i));

    /// <summary>How many quotations all documents have, also those that are gone; their numbers are the units of <see cref="Quotations"/>.</summary>
    public int AllQuotations => FirstQuotes[^1];

    /// <summary>How many quotations the documents have that are not gone.</summary>
    public int QuotationCount => AllQuotations - (Losses?.AllQuotations ?? 0);

    /// <summary>How many blocks of <see cref="PostingBlock.Units"/> the documents fill, the last perhaps in part.</summary>
    public int Blocks => BlockDays.Length;

    /// <summary>Units are places in <see cref="Documents"/>; impacts count text and title.</summary>
    public Postings Articles { get; }

    /// <summary>Units are places in <see cref="Documents"/>; text and title each count by itself.</summary>
    public WordRuns Runs { get; }

    /// <summary>Quotations are numbered through the segment; their content counts.</summary>
    public QuotationPostings Quotations { get; }

    /// <summary>The number of each document's first quotation, and one past the last.</summary>
    public int[] FirstQuotes { get; }

    /// <summary>The day of each document, or <see cref="IndexedDocument.NoDay"/>.</summary>
    public int[] Days { get; }

    /// <summary>The first and the last day of each block of documents; both <see cref="IndexedDocument.NoDay"/> where none has a date.</summary>
    public (int First, int Last)[] BlockDays { get; }

    /// <summary>The bytes of postings, words in order, sentences and quotations as runs of words.</summary>
    public long KeywordBytes =>
        Articles.Bytes + Runs.Bytes + Quotations.Bytes + (4L * (FirstQuotes.Length + Days.Length)) + Documents.Sum(d => d.Bytes);

    public long Words { get; }

    public long Sentences { get; }

    public DateTimeOffset? Oldest { get; }

    public DateTimeOffset? Newest { get; }

    /// <summary>Who is quoted; made when first asked for.</summary>
    public SpeakerTable Speakers => _speakers.Value;

    /// <summary>The outlets, with how many articles each has.</summary>
    public KeyValuePair<string, int>[] Outlets { get; }

    /// <summary>The words of titles; made when first asked for.</summary>
    public PrefixTable Titles => _titles.Value;

    /// <summary>Makes what is otherwise made when first asked for.</summary>
    public void Warm() => _ = (Speakers, Titles, _ids.Value);

    /// <summary>The place of an article's document that is not gone, or -1.</summary>
    public int Find(string articleId)
    {
        var place = _ids.Value.Find(articleId);
        return place >= 0 && Has(place) ? place : -1;
    }

    /// <summary>Whether a document is here and not gone.</summary>
    public bool Has(IndexedDocument document) =>
        Find(document.Document.Article.Id) is >= 0 and var place && ReferenceEquals(Documents[place], document);

    /// <summary>The documents, not gone, whose article's page has a hash of <see cref="AddressTable"/>.</summary>
    public IEnumerable<IndexedDocument> AtPage(int hash) => _addresses.Value.Find(hash).Where(Has).Select(place => Documents[place]);

    /// <summary>Whether a document is not gone.</summary>
    public bool Has(int document) => _gone.Length == 0 || !ArticleSet.Has(_gone, document);

    /// <summary>Whether a quotation's document is not gone.</summary>
    public bool HasQuotation(int quote) => _gone.Length == 0 || Has(DocumentOfQuote(quote));

    /// <summary>How many articles have a term, in text or title.</summary>
    public int ArticlesWith(int term) => Articles.Count(term) - (Losses?.Articles.Count(term) ?? 0);

    /// <summary>How many quotations have a term.</summary>
    public int QuotationsWith(int term) => Quotations.Count(term) - (Losses?.Quotations.Count(term) ?? 0);

    /// <summary>How often a term stands in the text of all articles.</summary>
    public int Occurrences(int term) => Articles.Total(term) - (Losses?.Articles.Total(term) ?? 0);

    /// <summary>The same segment with some documents marked as gone.</summary>
    /// <param name="gone">Documents of the segment that are not gone yet.</param>
    /// <param name="freezer">Makes what they count for.</param>
    public Segment Without(IReadOnlyCollection<IndexedDocument> gone, SegmentBuilder freezer)
    {
        var bits = new ulong[(Documents.Length + 63) / 64];
        _gone.CopyTo(bits, 0);
        foreach (var document in gone)
        {
            var at = _ids.Value.Find(document.Document.Article.Id);
            bits[at >> 6] |= 1ul << at;
        }

        return new Segment(this, gone, bits, freezer.Build([.. Documents.Where((_, i) => ArticleSet.Has(bits, i))]));
    }

    /// <summary>The documents that are gone here and were not in an earlier state of the same segment.</summary>
    public IEnumerable<IndexedDocument> GoneSince(Segment earlier) => Documents.Where((_, i) => earlier.Has(i) && !Has(i));

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

    private static KeyValuePair<string, int>[] OutletsOf(IEnumerable<IndexedDocument> documents) =>
        [.. documents.Where(d => d.Document.Article.Outlet is not null).CountBy(d => d.Document.Article.Outlet!)];

    private static KeyValuePair<string, int>[] Without(KeyValuePair<string, int>[] all, KeyValuePair<string, int>[] gone)
    {
        var less = gone.ToDictionary(StringComparer.Ordinal);
        return [.. all.Select(o => KeyValuePair.Create(o.Key, o.Value - less.GetValueOrDefault(o.Key))).Where(o => o.Value > 0)];
    }
}
