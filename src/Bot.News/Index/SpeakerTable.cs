using Bot.News.Quotes;
using Bot.News.Speakers;

namespace Bot.News.Index;

/// <summary>The named speakers of some documents, each with the quotations that are theirs.</summary>
internal sealed class SpeakerTable
{
    private readonly QuotedSpeaker[] _speakers;
    private readonly PrefixTable _names;

    private SpeakerTable(Dictionary<string, QuotedSpeaker> byKey)
    {
        _speakers = [.. byKey.Values];
        _names = PrefixTable.Of(_speakers, s => s.Name);
    }

    public IReadOnlyList<QuotedSpeaker> Speakers => _speakers;

    public static SpeakerTable Of(IEnumerable<IndexedDocument> documents)
    {
        var byKey = new Dictionary<string, QuotedSpeaker>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var quote in document.Document.Statements)
            {
                if (quote.Speaker is not { IsNamed: true } speaker)
                {
                    continue;
                }

                var key = SpeakerKey.Of(speaker.Name);
                if (!byKey.TryGetValue(key, out var known))
                {
                    byKey.Add(key, known = new QuotedSpeaker(key, speaker.Name));
                }

                known.Add(speaker.Name, document.Document, quote);
            }
        }

        return new SpeakerTable(byKey);
    }

    /// <summary>Which names of some segments are one person.</summary>
    public static SpeakerDirectory DirectoryOf(IEnumerable<Segment> segments)
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var speaker in segments.SelectMany(s => s.Speakers.Speakers))
        {
            articles[speaker.Key] = articles.GetValueOrDefault(speaker.Key) + speaker.Articles;
        }

        return SpeakerDirectory.Of(articles);
    }

    /// <summary>Speakers with a word of the name that starts so.</summary>
    /// <param name="prefix">Folded.</param>
    public IEnumerable<QuotedSpeaker> StartingWith(string prefix) =>
        _names.StartingWith(prefix).Distinct().Select(i => _speakers[i]);
}

/// <summary>One person, with what the documents of a segment quote.</summary>
/// <param name="key">What the person's names have in common.</param>
/// <param name="name">The fullest name so far.</param>
internal sealed class QuotedSpeaker(string key, string name)
{
    private readonly List<(Document Document, Quote Quote)> _quotes = [];

    public string Key { get; } = key;

    /// <summary>The fullest of the names.</summary>
    public string Name { get; private set; } = name;

    public IReadOnlyList<(Document Document, Quote Quote)> Quotes => _quotes;

    /// <summary>How many articles of the segment quote the person.</summary>
    public int Articles { get; private set; }

    public void Add(string name, Document document, Quote quote)
    {
        Name = name.Length > Name.Length ? name : Name;
        Articles += _quotes.Count > 0 && ReferenceEquals(_quotes[^1].Document, document) ? 0 : 1;
        _quotes.Add((document, quote));
    }
}
