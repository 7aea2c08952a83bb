using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Bot.News.Speakers;

namespace Bot.News.Index;

/// <summary>The named speakers of some documents, each with the quotations that are theirs.</summary>
internal sealed class SpeakerTable
{
    private readonly QuotedSpeaker[] _speakers;
    private readonly Dictionary<string, int> _byKey;
    private readonly PrefixTable _names;

    /// <summary>The places of speakers who lost quotations since; those who have some left are in <see cref="_changed"/>.</summary>
    private readonly FrozenSet<int> _outdated = [];
    private readonly SpeakerTable? _changed;

    private SpeakerTable(Dictionary<string, List<IndexedQuote>> quotes)
    {
        _speakers = [.. quotes.Select(one => QuotedSpeaker.Of(one.Key, [.. one.Value]))];
        _byKey = new Dictionary<string, int>(_speakers.Length, StringComparer.Ordinal);
        foreach (var speaker in _speakers)
        {
            _byKey.Add(speaker.Key, _byKey.Count);
        }

        _names = PrefixTable.Of(_speakers, s => s.Name);
    }

    private SpeakerTable(SpeakerTable whole, FrozenSet<int> outdated, SpeakerTable changed)
    {
        (_speakers, _byKey, _names) = (whole._speakers, whole._byKey, whole._names);
        (_outdated, _changed) = (outdated, changed);
    }

    public IEnumerable<QuotedSpeaker> Speakers =>
        _changed is null ? _speakers : _speakers.Where((_, i) => !_outdated.Contains(i)).Concat(_changed.Speakers);

    public static SpeakerTable Of(IEnumerable<IndexedDocument> documents)
    {
        var quotes = new Dictionary<string, List<IndexedQuote>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (key, quote) in NamedIn(document))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(quotes, key, out _);
                (known ??= []).Add(quote);
            }
        }

        return new SpeakerTable(quotes);
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
    public IEnumerable<QuotedSpeaker> StartingWith(string prefix)
    {
        var here = _names.StartingWith(prefix).Distinct().Where(i => !_outdated.Contains(i)).Select(i => _speakers[i]);
        return _changed is null ? here : here.Concat(_changed.StartingWith(prefix));
    }

    /// <summary>
    /// The table of all documents without some of them: only the speakers whom these quote are looked at, so that one
    /// edited article costs little in a large segment.
    /// </summary>
    /// <param name="gone">All documents that are gone of those that this table, which itself lacks none, was made of.</param>
    public SpeakerTable Without(IReadOnlyCollection<IndexedDocument> gone)
    {
        var set = gone.ToHashSet<IndexedDocument>(ReferenceEqualityComparer.Instance);
        var outdated = gone.SelectMany(NamedIn).Select(named => _byKey[named.Key]).ToFrozenSet();
        var left = new Dictionary<string, List<IndexedQuote>>(StringComparer.Ordinal);
        foreach (var place in outdated.Order())
        {
            var quotes = _speakers[place].Quotes.Where(quote => !set.Contains(quote.Document)).ToList();
            if (quotes.Count > 0)
            {
                left.Add(_speakers[place].Key, quotes);
            }
        }

        return new SpeakerTable(this, outdated, new SpeakerTable(left));
    }

    private static IEnumerable<(string Key, IndexedQuote Quote)> NamedIn(IndexedDocument document)
    {
        var statements = document.Document.Statements;
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i].Speaker is { IsNamed: true } speaker)
            {
                yield return (SpeakerKey.Of(speaker.Name), new IndexedQuote(document, i));
            }
        }
    }
}
