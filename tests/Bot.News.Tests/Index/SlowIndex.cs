using Bot.News.Text;

namespace Bot.News.Tests.Index;

/// <summary>The index as the textbook has it: reads every article again for every question.</summary>
internal sealed class SlowIndex
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double TitleWeight = 3;
    private const double UsualWords = 1200;
    private const int Steps = 255;

    private readonly Dictionary<string, Document> _documents = [];

    public void Add(Document document) => _documents[document.Article.Id] = document;

    public void Remove(string id) => _documents.Remove(id);

    public IEnumerable<string> Ids => _documents.Keys;

    public Dictionary<string, double> Ranked(IEnumerable<string> words)
    {
        var texts = _documents.ToDictionary(d => d.Key, d => TextOf(d.Value).Select(Stemmer.Stem).ToList());
        var titles = _documents.ToDictionary(d => d.Key, d => Words(d.Value.Article.Title ?? "").Select(Stemmer.Stem).ToList());
        var scores = new Dictionary<string, double>();
        foreach (var term in words.Select(Stemmer.Stem).Distinct())
        {
            var having = texts.Keys.Where(id => texts[id].Contains(term) || titles[id].Contains(term)).ToList();
            var idf = Math.Log(1 + ((texts.Count - having.Count + 0.5) / (having.Count + 0.5)));
            foreach (var id in having)
            {
                var length = 1 - B + (B * texts[id].Count / UsualWords);
                var frequency = (texts[id].Count(w => w == term) / length) + (TitleWeight * titles[id].Count(w => w == term));
                var impact = Math.Max(1, Math.Round(Steps * frequency / (frequency + K1))) / Steps;
                scores[id] = scores.GetValueOrDefault(id) + (idf * impact);
            }
        }

        return scores;
    }

    public HashSet<string> WithPhrase(IReadOnlyList<string> phrase) =>
        [.. _documents.Values.Where(d => Has(TextOf(d), phrase) || Has(Words(d.Article.Title ?? ""), phrase)).Select(d => d.Article.Id)];

    public HashSet<string> WithPrefix(string prefix) =>
        [.. _documents.Values
            .Where(d => TextOf(d).Concat(Words(d.Article.Title ?? "")).Any(w => Stemmer.Stem(w).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(d => d.Article.Id)];

    public IEnumerable<string> TitlesStarting(string prefix) => _documents.Values
        .Select(d => d.Article.Title)
        .OfType<string>()
        .Where(t => t.Split(' ').Any(w => w.StartsWith(prefix, StringComparison.Ordinal)));

    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var terms = new Terms(text, new char[Terms.MostLetters]);
        while (terms.Next())
        {
            words.Add(terms.Folded.ToString());
        }

        return words;
    }

    private static List<string> TextOf(Document document) =>
        [.. document.Sentences.SelectMany(s => Words(s.In(document.Article.Text).ToString()))];

    private static bool Has(List<string> words, IReadOnlyList<string> phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Any(i => words.Skip(i).Take(phrase.Count).SequenceEqual(phrase));
}
