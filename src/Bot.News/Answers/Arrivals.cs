using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Speakers;
using Bot.News.Text;

namespace Bot.News.Answers;

/// <summary>Articles that have just come, looked through for persons and topics. Not thread-safe.</summary>
public sealed class Arrivals
{
    private readonly IndexSnapshot _index;
    private readonly List<Arrival> _arrivals;

    /// <param name="index">A snapshot that has the articles; who is who is decided in it.</param>
    /// <param name="documents">The articles that have come.</param>
    public Arrivals(IndexSnapshot index, IEnumerable<Document> documents)
    {
        _index = index;
        _arrivals = [.. documents.Select(document => new Arrival(document, KeysOf(document), new Lazy<HashSet<string>>(() => StemsOf(document))))];
    }

    /// <summary>
    /// What they hold: all that a person said, or said about a topic where both are given; without a person the
    /// sentences that have all words of the topic, or the first one where the title has them. In the order of the articles.
    /// </summary>
    /// <param name="by">The person's name, or null; a part of it will do where nobody is called just that.</param>
    /// <param name="about">The topic, or null; without words in it nothing fits.</param>
    public IEnumerable<Passage> Find(string? by, string? about)
    {
        var topic = TopicWords.Of(about);
        return (by, about, topic) switch
        {
            (null, _, null) or (_, not null, null) => [],
            (null, _, _) => _arrivals.SelectMany(arrival => About(arrival, topic)),
            _ => Said(by, topic),
        };
    }

    private IEnumerable<Passage> Said(string by, TopicWords? topic)
    {
        var (key, words) = (KeyOf(by), FoldedWords.Of(by, SpeakerSearch.MostWords));
        var people = new Lazy<HashSet<string>>(() => [.. SpeakerSearch.Find(_index, by).Select(person => KeyOf(person.Name))]);
        return _arrivals.SelectMany(arrival => arrival.Said
            .Where(said => said.Key == key
                || (words.TrueForAll(FoldedWords.Of(said.Quote.Speaker!.Name, SpeakerSearch.MostWords).Contains) && people.Value.Contains(said.Key)))
            .Select(said => (said.Quote, said.Quote.Whole))
            .Where(said => topic?.FitsMostly(arrival.Document, said.Whole) != false)
            .Select(said => new Passage(arrival.Document, said.Whole, topic?.MarksIn(arrival.Document, said.Whole) ?? [], said.Quote)));
    }

    private string KeyOf(string name) => _index.Speakers.Resolve(SpeakerKey.Of(name));

    private List<(string Key, Quote Quote)> KeysOf(Document document) =>
        [.. document.Statements.Where(quote => quote.Speaker is { IsNamed: true }).Select(quote => (KeyOf(quote.Speaker!.Name), quote))];

    private static IEnumerable<Passage> About(Arrival arrival, TopicWords topic)
    {
        if (!topic.Stems.All(arrival.Stems.Value.Contains))
        {
            return [];
        }

        var document = arrival.Document;
        var sentences = document.Sentences.Where(sentence => topic.FitsWholly(sentence.In(document.Article.Text))).ToList();
        if (sentences.Count == 0 && topic.FitsWholly(document.Article.Title))
        {
            sentences = [.. document.Sentences.Take(1)];
        }

        return sentences.Select(sentence => new Passage(document, sentence, topic.MarksIn(document, sentence)));
    }

    private static HashSet<string> StemsOf(Document document)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        Add(stems, document.Article.Title);
        using var text = document.Article.Text.Open();
        Add(stems, text.Units);
        return stems;
    }

    private static void Add(HashSet<string> stems, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(text, buffer);
        while (terms.Next())
        {
            stems.Add(Stemmer.Stem(terms.Folded.ToString()));
        }
    }

    /// <param name="Document">The article.</param>
    /// <param name="Said">What it quotes, each with the person behind it.</param>
    /// <param name="Stems">The words of text and title.</param>
    private sealed record Arrival(Document Document, List<(string Key, Quote Quote)> Said, Lazy<HashSet<string>> Stems);
}
