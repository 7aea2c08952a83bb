using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Benchmarks.Live;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Wording;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// Fits what a wording match is worth: queries made from PolNeAR's quotations (<c>who_said.py make</c>) against the
/// quotations that are found in its articles. First the weights that put places in order, then those that decide whether the best place is
/// the one meant: for every query once with the right places there, once without them. What nobody said comes from those and from other news;
/// two or three words are judged apart (<see cref="ShortWordings"/>);
/// the decoys of the queries are only reported. Articles are split in two by their place: weights come from one half, the report from the other.
/// </summary>
internal static class WordingFit
{
    private const int MostOfQuery = 96;
    private const int WrongOnesKept = 12;

    /// <summary>So many words in a row are hardly chance: another article has the same quotation.</summary>
    private const int SameRun = 4;

    /// <summary>The articles of other news, each of which gives one quotation that nobody said here.</summary>
    private const int OtherArticles = 5000;

    /// <summary>What it is worth to find what was said, where nothing given to something unsaid is worth one: most who type two words remember them.</summary>
    private const double FoundWorth = 2;

    private static readonly string[] Common = ["the", "a", "and", "to", "of", "in", "that", "it", "for", "is"];

    private sealed record Candidate(WordingMatch Match, WordingAlignment Alignment, bool IsRight);

    private sealed record Query(string Kind, bool IsHeld, int Words, List<Candidate> Candidates);

    /// <param name="shared">The folder <c>../shared</c>.</param>
    public static void Run(string shared)
    {
        var news = new NewsIndex();
        news.Publish(b => Measures.Rows(Path.Combine(shared, "data/quotes/polnear-train.jsonl.gz")).ToList()
            .ForEach(row => b.Add(Bot.News.Document.Read(Measures.Article(row)))));
        var index = news.Current;
        var places = index.Documents.Index().ToDictionary(d => d.Item.Article.Id, d => d.Index);
        var rows = Measures.Rows(Path.Combine(shared, "data/who-said/queries.jsonl.gz")).ToList();
        var random = new Random(20261126);
        List<Bot.News.Document> documents = [.. index.Documents];
        List<Bot.News.Document> others =
            [.. Measures.Rows(Path.Combine(shared, "data/news/articles.jsonl.gz")).Take(OtherArticles).Select(row => Bot.News.Document.Read(Measures.Article(row)))];
        var queries = rows
            .Select((row, number) => Read(
                index, (string)row["kind"]!, (string)row["quote"]!, (row["article"] is { } article ? places[(string)article!] : number) % 2 == 1, IsRight(row)))
            .Concat(rows.Where(row => (string?)row["kind"] == "exact")
                .Select(row => Read(index, "loose", Loosely((string)row["quote"]!, random), places[(string)row["article"]!] % 2 == 1, IsRight(row))))
            .Concat(BentQuotations.Of(others, OtherArticles)["exact"].Select((words, number) => Read(index, "news", words, number % 2 == 1, (_, _) => false)))
            .Concat(ShortWordings.OfSaid(documents).Select(w => Read(index, ShortWordings.Said, w.Words, w.Article % 2 == 1, w.IsRight)))
            .Concat(ShortWordings.OfUnsaid(others, documents).Select(w => Read(index, ShortWordings.Unsaid, w.Words, w.Article % 2 == 1, w.IsRight)))
            .ToList();
        var rank = LinearFit.Listwise([.. queries.Where(q => !q.IsHeld && q.Kind is ("recalled" or "loose")).Select(q => RankExamples(q).ToArray())], penalty: 1e-4);
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

        foreach (var kind in queries.Where(q => q.IsHeld && q.Kind is not ("news" or "decoy" or ShortWordings.Unsaid)).GroupBy(q => q.Kind))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{kind.Key}: right place first {100.0 * kind.Count(q => q.Candidates.Count > 0 && q.Candidates[0].IsRight) / kind.Count():f1}"));
        }

        var nexts = queries.Select(q => q.Candidates.Find(c => !c.Match.HasSameWords(q.Candidates[0].Match))?.Match.Rank).OfType<double>().Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"next best by chance: lowest fifth below {nexts[nexts.Count / 5]:f2}"));
        var fitted = queries.Where(q => !q.IsHeld).ToList();
        var inOrder = LinearFit.Logistic([.. fitted.Where(q => q.Kind != "loose").SelectMany(DecisionExamples)], penalty: 1e-6);
        Print("in order", inOrder);
        var rearranged = LinearFit.Logistic([.. fitted.SelectMany(DecisionExamples)], penalty: 1e-6);
        Print("rearranged", rearranged);
        var few = LinearFit.Logistic(
            [.. fitted.Where(q => q.Words <= Calibration.FewWords && q.Candidates.Count > 0).SelectMany(FewExamples)], penalty: 1e-6, FoundWorth);
        Print("few", few);
        double AsLong(Example example) => Math.Max(Dot(example, inOrder), Dot(example, rearranged) - Calibration.RearrangedDoubt);
        var held = queries.FindAll(q => q.IsHeld);
        Report(held.FindAll(q => q.Words > Calibration.FewWords), AsLong);
        Console.WriteLine("few words, by the weights of longer ones and by their own:");
        Report(held.FindAll(q => q.Words <= Calibration.FewWords), AsLong);
        Report(held.FindAll(q => q.Words <= Calibration.FewWords), example => Math.Max(Dot(example, few), AsLong(example) - Calibration.FewDoubt));
    }

    /// <summary>
    /// As people say it again: one word in five left out, one in eight with a common word of their own before it, and here and there two words
    /// in the other order. <c>who_said.py</c> never does the last two.
    /// </summary>
    private static string Loosely(string said, Random random)
    {
        var words = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(_ => random.Next(5) > 0).ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (random.Next(8) == 0)
            {
                var second = Math.Min(words.Count - 1, i + 1 + random.Next(2));
                (words[i], words[second]) = (words[second], words[i]);
            }
        }

        return string.Join(' ', words.Select(word => random.Next(8) == 0 ? $"{Common[random.Next(Common.Length)]} {word}" : word));
    }

    private static IEnumerable<Example> RankExamples(Query query)
    {
        var best = query.Candidates.OrderByDescending(c => c.Alignment.Score).ToList();
        return best.Where(c => c.IsRight).Take(1).Concat(best.Where(c => !c.IsRight).Take(WrongOnesKept))
            .Select(c => new Example(Features(c, query), c.IsRight));
    }

    private static IEnumerable<Example> FewExamples(Query query)
    {
        yield return Decide(query, query.Candidates);
        if (query.Candidates.FindAll(c => !c.IsRight) is { Count: > 0 } without && without.Count < query.Candidates.Count)
        {
            yield return Decide(query, without);
        }
    }

    private static IEnumerable<Example> DecisionExamples(Query query)
    {
        if (query.Kind is "recalled" or "loose" && query.Candidates.Count > 0)
        {
            yield return Decide(query, query.Candidates);
        }

        if (query.Kind is "recalled" or "exact" or "news" && Unmeant(query) is { } without)
        {
            yield return Decide(query, without);
        }
    }

    /// <summary>The candidates as if nobody had said the words, or null where another place seems to have them too.</summary>
    private static List<Candidate>? Unmeant(Query query)
    {
        var right = query.Candidates.Where(c => c.IsRight).Select(c => c.Match.Document).ToHashSet();
        var without = query.Candidates.FindAll(c => !right.Contains(c.Match.Document));
        return without.Count == 0 || without.Exists(c => c.Alignment.LongestRun >= SameRun) ? null : without;
    }

    private static Example Decide(Query query, List<Candidate> candidates)
    {
        var best = candidates[0];
        var next = candidates.Find(c => !c.Match.HasSameWords(best.Match))?.Match.Rank;
        var features = new double[Calibration.DecisionFeatures];
        Calibration.DecisionFeaturesOf(best.Alignment, query.Words, best.Match.Rank, next, features);
        return new Example(features, best.IsRight);
    }

    /// <summary>The features of a place, and last whether it is verbatim.</summary>
    private static double[] Features(Candidate candidate, Query query)
    {
        var features = new double[Calibration.Features + 1];
        Calibration.FeaturesOf(candidate.Alignment, query.Words, features);
        features[^1] = candidate.Match.Quote!.Kind == QuoteKind.Direct ? 1 : 0;
        return features;
    }

    private static void Report(List<Query> held, Func<Example, double> decide)
    {
        foreach (var threshold in (double[])[0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8])
        {
            var line = $"from {threshold}:";
            foreach (var kind in held.GroupBy(q => q.Kind))
            {
                var taken = kind
                    .Where(q => q.Candidates.Count > 0)
                    .Select(q => Decide(q, q.Candidates))
                    .Where(e => decide(e) > Math.Log(threshold / (1 - threshold)))
                    .ToList();
                line += FormattableString.Invariant(
                    $"  {kind.Key} right {100.0 * taken.Count(e => e.IsRight) / kind.Count():f1} wrong {100.0 * taken.Count(e => !e.IsRight) / kind.Count():f1}");
            }

            foreach (var kind in (string[])["recalled", "exact"])
            {
                var without = held.Where(q => q.Kind == kind && q.Candidates.Count > 0).Select(q => (Query: q, Wrong: Unmeant(q))).Where(q => q.Wrong is not null).ToList();
                var given = without.Count(q => decide(Decide(q.Query, q.Wrong!)) > Math.Log(threshold / (1 - threshold)));
                line += FormattableString.Invariant($"  {kind}, not there: wrong {100.0 * given / Math.Max(1, without.Count):f1}");
            }

            Console.WriteLine(line);
        }
    }

    private static double Dot(Example example, double[] decision) => LinearFit.Dot(decision, example.Features) + decision[^1];

    private static void Print(string name, double[] weights) =>
        Console.WriteLine($"{name}: {string.Join(", ", weights.Select(w => w.ToString("f3", CultureInfo.InvariantCulture)))}");

    /// <summary>Tells by the row of a query whether words of an article are those meant.</summary>
    private static Func<string, Bot.News.Text.TextSpan, bool> IsRight(JsonObject row)
    {
        var also = ((JsonArray)row["also"]!).Select(a => (string)a!).ToHashSet();
        return (article, span) => also.Contains(article)
            || (article == (string?)row["article"] && span.Start < (int)row["end"]! && (int)row["start"]! < span.End);
    }

    private static Query Read(IndexSnapshot index, string kind, string words, bool isHeld, Func<string, Bot.News.Text.TextSpan, bool> isRight)
    {
        var remembered = RememberedWords.Of(words, index);
        using var aligner = new WordingAligner(remembered, index.Vocabulary);
        var found = new List<Candidate>();
        var candidates = new FoundUnit[MostOfQuery];
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
            var spans = candidate.Document.SpansOf(new WordRange(matched[0], matched[^1] + 1));
            var isMeant = isRight(candidate.Document.Document.Article.Id, new(spans[0].Start, spans[^1].End));
            found.Add(new Candidate(new WordingMatch(candidate.Document, candidate.Quote, 0, 0, matched), alignment, isMeant));
        }

        return new Query(kind, isHeld, remembered.Length, found);
    }
}
