using System.Text.Json.Nodes;
using Bot.Benchmarks.Live;
using Bot.News;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.Benchmarks.Fitting;

/// <summary>A place that is compared.</summary>
/// <param name="Match">The place, and its rank.</param>
/// <param name="Alignment">How the words lie on it.</param>
/// <param name="IsRight">Whether it is one that was meant.</param>
internal sealed record WordingCandidate(WordingMatch Match, WordingAlignment Alignment, bool IsRight)
{
    public bool IsVerbatim => Match.Quote!.Kind == QuoteKind.Direct;
}

/// <summary>What is asked, and the places that are compared.</summary>
/// <param name="Kind">How the words were made.</param>
/// <param name="Article">The place of the article they come from, or a number: what is fitted and what is reported is told apart by it.</param>
/// <param name="Words">How many they are.</param>
/// <param name="IsOfFew">Whether they are asked of a tenth of the articles.</param>
/// <param name="Candidates">The places, best first.</param>
internal sealed record WordingQuery(string Kind, int Article, int Words, bool IsOfFew, List<WordingCandidate> Candidates);

/// <summary>
/// Queries made from PolNeAR's quotations (<c>who_said.py make</c>) and from other news, with the places in PolNeAR's articles
/// that they are compared with: all articles, and a tenth of them, for chance has less to offer in a small collection.
/// </summary>
internal sealed class WordingQueries
{
    /// <summary>As <c>who_said.py</c> makes them, made again with other words, and as people say it again.</summary>
    public const string Recalled = "recalled", Again = "recalled again", Loose = "loose", Exact = "exact";

    /// <summary>What nobody said: quotations of other news, of the other nine tenths of the articles, and the decoys of the queries.</summary>
    public const string News = "news", Other = "other", Decoy = "decoy";

    private const int MostCompared = 96, MostKept = 30, Parts = 10;

    /// <summary>The articles of other news, each of which gives one quotation that nobody said here.</summary>
    private const int OtherArticles = 5000;

    /// <summary>A tenth of the articles is asked for one in so many of what nobody said.</summary>
    private const int UnsaidShare = 4;

    private static readonly string[] Common = ["the", "a", "and", "to", "of", "in", "that", "it", "for", "is"];

    private readonly Random _random = new(20261126);
    private readonly List<JsonObject> _articles;
    private readonly List<JsonObject> _rows;
    private readonly Dictionary<string, int> _places;
    private readonly List<Document> _others;
    private readonly List<string> _unsaid;
    private readonly string[] _ownWords;
    private IndexSnapshot _index = IndexSnapshot.Empty;
    private bool _isOfFew;

    private WordingQueries(string shared)
    {
        _articles = [.. Measures.Rows(Path.Combine(shared, "data/quotes/polnear-train.jsonl.gz"))];
        _rows = [.. Measures.Rows(Path.Combine(shared, "data/who-said/queries.jsonl.gz"))];
        _places = _articles.Index().ToDictionary(a => (string)a.Item["id"]!, a => a.Index);
        _others = [.. Measures.Rows(Path.Combine(shared, "data/news/articles.jsonl.gz")).Take(OtherArticles).Select(row => Document.Read(Measures.Article(row)))];
        _unsaid = BentQuotations.Of(_others, OtherArticles)["exact"];
        _ownWords = BentQuotations.OwnWords(_others);
    }

    /// <param name="shared">The folder <c>../shared</c>.</param>
    public static List<WordingQuery> Make(string shared)
    {
        var queries = new WordingQueries(shared);
        return [.. queries.OfAll(), .. Enumerable.Range(0, Parts).SelectMany(queries.OfPart)];
    }

    private IEnumerable<WordingQuery> OfAll()
    {
        Take(_articles);
        var number = 0;
        return _rows.Where(row => (string)row["kind"]! is Recalled or Exact or Decoy).Select(row => Ask(row, number++))
            .Concat(Bent(_rows, times: 4))
            .Concat(_unsaid.Select(words => Ask(News, words, number++, (_, _) => false)))
            .Concat(Short(_others));
    }

    private IEnumerable<WordingQuery> OfPart(int part)
    {
        Take(_articles.Where((_, i) => i % Parts == part));
        var number = part;
        var here = _index.Documents.Select(d => d.Article.Id).ToHashSet();
        var rows = _rows.Where(row => row["article"] is { } article && here.Contains((string)article!)).ToList();
        var others = _rows
            .Where(row => (string)row["kind"]! == Exact && !here.Contains((string)row["article"]!) && !((JsonArray)row["also"]!).Any(a => here.Contains((string)a!)))
            .Where((_, i) => i % Parts == part);
        return rows.Where(row => (string)row["kind"]! is Recalled or Exact).Select(row => Ask(row, 0))
            .Concat(Bent(rows, times: 2))
            .Concat(_unsaid.Where((_, i) => i % UnsaidShare == part % UnsaidShare).Select(words => Ask(News, words, number += Parts, (_, _) => false)))
            .Concat(others.Select(row => Ask(Other, (string)row["quote"]!, _places[(string)row["article"]!], (_, _) => false)))
            .Concat(Short(_others.Where((_, i) => i % UnsaidShare == part % UnsaidShare)));
    }

    private void Take(IEnumerable<JsonObject> articles)
    {
        var news = new NewsIndex();
        news.Publish(b => articles.ToList().ForEach(row => b.Add(Document.Read(Measures.Article(row)))));
        _index = news.Current;
        _isOfFew = _index.Counts.Articles < _articles.Count;
    }

    private IEnumerable<WordingQuery> Bent(IEnumerable<JsonObject> rows, int times)
    {
        foreach (var row in rows.Where(row => (string)row["kind"]! == Exact))
        {
            var (words, article) = ((string)row["quote"]!, _places[(string)row["article"]!]);
            yield return Ask(Loose, Loosely(words), article, IsRight(row));
            for (var i = 0; i < times; i++)
            {
                yield return Ask(Again, BentQuotations.Recall(words.Split(' '), _random, _ownWords), article, IsRight(row));
            }
        }
    }

    private IEnumerable<WordingQuery> Short(IEnumerable<Document> others)
    {
        List<Document> documents = [.. _index.Documents];
        var number = 0;
        return ShortWordings.OfSaid(documents).Select(w => Ask(ShortWordings.Said, w.Words, _places[documents[w.Article].Article.Id], w.IsRight))
            .Concat(ShortWordings.OfUnsaid(others, documents).Select(w => Ask(ShortWordings.Unsaid, w.Words, number++, w.IsRight)));
    }

    /// <summary>
    /// As people say it again: one word in five left out, one in eight with a common word of their own before it, and here and there two words
    /// in the other order. <c>who_said.py</c> never does the last two.
    /// </summary>
    private string Loosely(string said)
    {
        var words = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(_ => _random.Next(5) > 0).ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (_random.Next(8) == 0)
            {
                var second = Math.Min(words.Count - 1, i + 1 + _random.Next(2));
                (words[i], words[second]) = (words[second], words[i]);
            }
        }

        return string.Join(' ', words.Select(word => _random.Next(8) == 0 ? $"{Common[_random.Next(Common.Length)]} {word}" : word));
    }

    /// <summary>Tells by the row of a query whether words of an article are those meant.</summary>
    private static Func<string, TextSpan, bool> IsRight(JsonObject row)
    {
        var also = ((JsonArray)row["also"]!).Select(a => (string)a!).ToHashSet();
        return (article, span) => also.Contains(article)
            || (article == (string?)row["article"] && span.Start < (int)row["end"]! && (int)row["start"]! < span.End);
    }

    private WordingQuery Ask(JsonObject row, int number) => Ask(
        (string)row["kind"]!, (string)row["quote"]!, row["article"] is { } article ? _places[(string)article!] : number, IsRight(row));

    private WordingQuery Ask(string kind, string words, int article, Func<string, TextSpan, bool> isRight)
    {
        var remembered = RememberedWords.Of(words, _index);
        using var aligner = new WordingAligner(remembered, _index.Vocabulary);
        var found = new List<WordingCandidate>();
        var candidates = new FoundUnit[MostCompared];
        foreach (var one in candidates[..QuoteCandidates.Find(_index, remembered, candidates)])
        {
            var candidate = _index.Segments[one.Segment].Quotation(one.Unit);
            var places = candidate.Places();
            var alignment = aligner.Align(Array.ConvertAll(places, p => candidate.Document.Words[p]));
            if (alignment.Matched == 0)
            {
                continue;
            }

            var matched = Array.ConvertAll(aligner.Matched.ToArray(), m => places[m]);
            var spans = candidate.Document.SpansOf(new WordRange(matched[0], matched[^1] + 1));
            var isMeant = isRight(candidate.Document.Document.Article.Id, new(spans[0].Start, spans[^1].End));
            found.Add(new WordingCandidate(new WordingMatch(candidate.Document, candidate.Quote, 0, 0, matched), alignment, isMeant));
        }

        return new WordingQuery(kind, article, remembered.Length, _isOfFew, [.. found.OrderByDescending(c => c.Alignment.Score).Take(MostKept)]);
    }
}
