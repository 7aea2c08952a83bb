using System.Collections.Immutable;
using Bot.News.Speakers;
using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Everything that can be searched, frozen. Readers keep the one they took; nothing in it ever changes.</summary>
public sealed class IndexSnapshot
{
    /// <summary>The most code units of a prefix that are looked at.</summary>
    private const int MostPrefix = 100;

    private readonly Lazy<ImmutableArray<Document>> _documents;
    private readonly Lazy<SpeakerDirectory> _speakers;

    internal IndexSnapshot(
        ImmutableArray<Segment> segments, Vocabulary vocabulary, NewsCounts counts, Lazy<SpeakerDirectory> speakers)
    {
        Segments = segments;
        Vocabulary = vocabulary;
        Counts = counts;
        _speakers = speakers;
        _documents = new(() => [.. segments.SelectMany(s => s.Living).Select(d => d.Document)]);
    }

    /// <summary>An index of nothing.</summary>
    public static IndexSnapshot Empty { get; } = new IndexBuilder().Build();

    /// <summary>All documents, those added first first; put together when first asked for.</summary>
    public ImmutableArray<Document> Documents => _documents.Value;

    public NewsCounts Counts { get; }

    internal ImmutableArray<Segment> Segments { get; }

    internal Vocabulary Vocabulary { get; }

    /// <summary>Which names are one person; put together when first asked for.</summary>
    internal SpeakerDirectory Speakers => _speakers.Value;

    /// <summary>Makes what is otherwise made when first asked for: for whoever has the time.</summary>
    internal void Warm()
    {
        foreach (var segment in Segments)
        {
            segment.Warm();
        }

        _ = Speakers;
    }

    /// <summary>The documents whose articles an earlier snapshot did not have; an edited article is not new.</summary>
    public ImmutableArray<Document> AddedSince(IndexSnapshot earlier)
    {
        var known = earlier.Segments.Except(Segments).SelectMany(s => s.Living).Select(d => d.Document.Article.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Segments.Except(earlier.Segments).SelectMany(s => s.Living).Select(d => d.Document).Where(d => !known.Contains(d.Article.Id)),
        ];
    }

    /// <summary>The document of an article, or null.</summary>
    public Document? Find(string articleId)
    {
        foreach (var segment in Segments)
        {
            if (segment.Find(articleId) is >= 0 and var place)
            {
                return segment.Documents[place].Document;
            }
        }

        return null;
    }

    /// <summary>The documents whose articles stand at the web page of an address, whatever its scheme, query and fragment;
    /// "www." and a last slash do not count.</summary>
    public IEnumerable<Document> AtPage(Uri address)
    {
        var (page, hash) = (AddressTable.PageOf(address), AddressTable.HashOf(address));
        return Segments.SelectMany(s => s.AtPage(hash)).Select(d => d.Document).Where(d => AddressTable.PageOf(new Uri(d.Article.Url!)) == page);
    }

    /// <summary>The documents of articles that were published at a time or later.</summary>
    public IEnumerable<Document> PublishedSince(DateTimeOffset time) =>
        Segments.Where(s => s.Newest >= time).SelectMany(s => s.Living).Select(d => d.Document).Where(d => d.Article.Published >= time);

    /// <summary>The bytes of what keywords are looked up in: vocabulary, postings, words in order, sentences and quotations as runs of words.</summary>
    internal long KeywordBytes => Vocabulary.Bytes + Segments.Sum(s => s.KeywordBytes);

    /// <summary>Speakers whose name, or a word of it, starts with the prefix; the most quoted first.</summary>
    public ImmutableArray<string> CompleteSpeaker(string prefix, int most) =>
        Best(prefix, most, folded => Segments
            .SelectMany(s => s.Speakers.StartingWith(folded))
            .GroupBy(s => Speakers.Resolve(s.Key))
            .OrderByDescending(g => g.Sum(s => s.Quotes.Length))
            .Select(QuotedSpeaker.NameOf));

    /// <summary>Titles with a word that starts with the prefix; the newest first.</summary>
    public ImmutableArray<string> CompleteTitle(string prefix, int most) =>
        Best(prefix, most, folded =>
        {
            var newest = new NewestTitles(most);
            foreach (var segment in Segments)
            {
                foreach (var place in segment.Titles.StartingWith(folded, () => newest.Bound).Where(segment.Has))
                {
                    newest.Offer(segment.Documents[place].Document.Article.Title!, segment.Days[place]);
                }
            }

            return newest.Titles;
        });

    /// <summary>Outlets whose name starts with the prefix; the one with most articles first.</summary>
    public ImmutableArray<string> CompleteOutlet(string prefix, int most) =>
        Best(prefix, most, folded => Segments
            .SelectMany(s => s.Outlets)
            .Where(o => Folding.Fold(o.Key).StartsWith(folded, StringComparison.Ordinal))
            .GroupBy(o => o.Key)
            .OrderByDescending(g => g.Sum(o => o.Value))
            .Select(g => g.Key));

    /// <summary>How many articles have a term, in text or title.</summary>
    internal int ArticlesWith(int term)
    {
        var count = 0;
        foreach (var segment in Segments)
        {
            count += segment.ArticlesWith(term);
        }

        return count;
    }

    /// <summary>How many quotations have a term.</summary>
    internal int QuotationsWith(int term)
    {
        var count = 0;
        foreach (var segment in Segments)
        {
            count += segment.QuotationsWith(term);
        }

        return count;
    }

    /// <summary>How often a term stands in the text of all articles, and how many words these have.</summary>
    internal (long Times, long Words) Occurrences(int term)
    {
        long times = 0, words = 0;
        foreach (var segment in Segments)
        {
            times += segment.Occurrences(term);
            words += segment.Words;
        }

        return (times, words);
    }

    // Nothing typed yet fits everything; what folds to nothing fits nothing.
    private static ImmutableArray<string> Best(string prefix, int most, Func<string, IEnumerable<string>> find)
    {
        var folded = Folding.Fold(prefix.Length > MostPrefix ? prefix[..MostPrefix] : prefix).Trim();
        return most <= 0 || (folded.Length == 0 && !string.IsNullOrWhiteSpace(prefix)) ? [] : [.. find(folded).Distinct(StringComparer.Ordinal).Take(most)];
    }
}
