using System.Globalization;
using System.Text.Json.Nodes;
using Bot.News.Index;
using Bot.News.Wording;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// Fits what a wording match is worth: queries made from PolNeAR's quotations (<c>who_said.py make</c>) against the
/// quotations that are found in its articles. First the weights that put places in order, then those that decide whether the best place is
/// the one meant: for every query once with the right places there, once without them. Articles are split in two by
/// their place: weights come from one half, the report from the other.
/// </summary>
internal static class WordingFit
{
    private const int MostOfQuery = 96;
    private const int WrongOnesKept = 12;

    private sealed record Candidate(WordingMatch Match, WordingAlignment Alignment, bool IsRight);

    private sealed record Query(string Kind, bool IsHeld, int Words, List<Candidate> Candidates);

    /// <param name="shared">The folder <c>../shared</c>.</param>
    public static void Run(string shared)
    {
        var news = new NewsIndex();
        news.Publish(b => Measures.Rows(Path.Combine(shared, "data/quotes/polnear-train.jsonl.gz")).ToList()
            .ForEach(row => b.Add(Bot.News.Document.Read(Measures.Article(row)))));
        var places = news.Current.Documents.Index().ToDictionary(d => d.Item.Article.Id, d => d.Index);
        var queries = Measures.Rows(Path.Combine(shared, "data/who-said/queries.jsonl.gz"))
            .Select((row, number) => Read(news.Current, row, (row["article"] is { } article ? places[(string)article!] : number) % 2 == 1))
            .ToList();
        var rank = LinearFit.Listwise([.. queries.Where(q => !q.IsHeld && q.Kind is "recalled").Select(q => RankExamples(q).ToArray())], penalty: 1e-4);
        Print("rank", rank);
        foreach (var query in queries)
        {
            for (var i = 0; i < query.Candidates.Count; i++)
            {
                var match = query.Candidates[i].Match;
                var value = LinearFit.Dot(rank, Features(query.Candidates[i], query));
                query.Candidates[i] = query.Candidates[i] with { Match = match with { Rank = value } };
            }

            query.Candidates.Sort((a, b) => b.Match.Rank.CompareTo(a.Match.Rank));
        }

        var nexts = queries.Select(q => q.Candidates.Find(c => !c.Match.HasSameWords(q.Candidates[0].Match))?.Match.Rank).OfType<double>().Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"next best by chance: lowest fifth below {nexts[nexts.Count / 5]:f2}"));
        var decision = LinearFit.Logistic([.. queries.Where(q => !q.IsHeld).SelectMany(DecisionExamples)], penalty: 1e-6);
        Print("decision", decision);
        Report([.. queries.Where(q => q.IsHeld)], decision);
    }

    private static IEnumerable<Example> RankExamples(Query query)
    {
        var best = query.Candidates.OrderByDescending(c => c.Alignment.Score).ToList();
        return best.Where(c => c.IsRight).Take(1).Concat(best.Where(c => !c.IsRight).Take(WrongOnesKept))
            .Select(c => new Example(Features(c, query), c.IsRight));
    }

    private static IEnumerable<Example> DecisionExamples(Query query)
    {
        if (query.Kind is "recalled" or "decoy" or "typos")
        {
            if (query.Candidates.Count > 0)
            {
                yield return Decide(query, query.Candidates);
            }

            if (query.Kind is not "decoy" && query.Candidates.Where(c => !c.IsRight).ToList() is { Count: > 0 } without)
            {
                yield return Decide(query, without);
            }
        }
    }

    private static Example Decide(Query query, List<Candidate> candidates)
    {
        var best = candidates[0];
        var next = candidates.Find(c => !c.Match.HasSameWords(best.Match))?.Match.Rank;
        var features = new double[Calibration.DecisionFeatures];
        Calibration.DecisionFeaturesOf(best.Alignment, query.Words, best.Match.Rank, next, features);
        return new Example(features, best.IsRight);
    }

    private static double[] Features(Candidate candidate, Query query) =>
        Calibration.FeaturesOf(candidate.Alignment, query.Words, new double[Calibration.Features]).ToArray();

    private static void Report(List<Query> held, double[] decision)
    {
        foreach (var threshold in (double[])[0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8])
        {
            var line = $"from {threshold}:";
            foreach (var kind in held.GroupBy(q => q.Kind))
            {
                var taken = kind
                    .Where(q => q.Candidates.Count > 0)
                    .Select(q => Decide(q, q.Candidates))
                    .Where(e => Dot(e, decision) > Math.Log(threshold / (1 - threshold)))
                    .ToList();
                line += FormattableString.Invariant(
                    $"  {kind.Key} right {100.0 * taken.Count(e => e.IsRight) / kind.Count():f1} wrong {100.0 * taken.Count(e => !e.IsRight) / kind.Count():f1}");
            }

            var without = held.Where(q => q.Kind is "recalled").ToList();
            var given = without
                .Select(q => (Query: q, Wrong: q.Candidates.Where(c => !c.IsRight).ToList()))
                .Where(q => q.Wrong.Count > 0)
                .Count(q => Dot(Decide(q.Query, q.Wrong), decision) > Math.Log(threshold / (1 - threshold)));
            Console.WriteLine(FormattableString.Invariant($"{line}  recalled, not there: wrong {100.0 * given / without.Count:f1}"));
        }
    }

    private static double Dot(Example example, double[] decision) => LinearFit.Dot(decision, example.Features) + decision[^1];

    private static void Print(string name, double[] weights) =>
        Console.WriteLine($"{name}: {string.Join(", ", weights.Select(w => w.ToString("f3", CultureInfo.InvariantCulture)))}");

    private static Query Read(IndexSnapshot index, JsonObject row, bool isHeld)
    {
        var remembered = RememberedWords.Of((string)row["quote"]!, index);
        using var aligner = new WordingAligner(remembered, index.Vocabulary);
        var also = ((JsonArray)row["also"]!).Select(a => (string)a!).ToHashSet();
        var found = new List<Candidate>();
        var candidates = new FoundArticle[MostOfQuery];
        foreach (var one in candidates[..QuoteCandidates.Find(index, remembered, candidates)])
        {
            var candidate = index.Segments[one.Segment].Quotation(one.Unit);
            var places = candidate.Places();
            var alignment = aligner.Align(Array.ConvertAll(places, p => candidate.Document.Words[p]));
            if (alignment.Matched == 0)
            {
                continue;
            }

            var matched = Array.ConvertAll(aligner.Matched.ToArray(), m => places[m]);
            var article = candidate.Document.Document.Article.Id;
            var spans = candidate.Document.SpansOf(new WordRange(matched[0], matched[^1] + 1));
            var isRight = also.Contains(article) || (article == (string?)row["article"] &&
                spans[0].Start < (int)row["end"]! && (int)row["start"]! < spans[^1].End);
            found.Add(new Candidate(new WordingMatch(candidate.Document, candidate.Quote, 0, 0, matched), alignment, isRight));
        }

        return new Query((string)row["kind"]!, isHeld, remembered.Length, found);
    }
}
