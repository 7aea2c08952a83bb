using System.Globalization;
using Bot.News.Wording;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// Fits what a wording match is worth to <see cref="WordingQueries"/>. First the weights that put places in order, then those that decide
/// whether the best place is the one meant: for every query once with the right places there, once without them. What nobody said comes from
/// those and from other news; the decoys of the queries are only reported. Articles are dealt into folds: each is reported by weights that were
/// fitted without it; the weights that are written come from all.
/// </summary>
internal static class WordingFit
{
    private const int Folds = 5;
    private const int WrongOnesKept = 12;
    private const double RankPenalty = 1e-4, DecisionPenalty = 1;

    /// <summary>So many words in a row are hardly chance: another article has the same quotation.</summary>
    private const int SameRun = 4;

    /// <summary>What an example counts: recalled words come five times over, tenths of the articles are asked for a lot that nobody said.</summary>
    private const double Recalled = 0.3, FewUnmeant = 0.1, Short = 0.5, NewsOfFew = 0.4, Orderly = 0.1, OrderlyUnmeant = 0.2;

    private enum Decision
    {
        Few,
        Short,
        Long,
        Rearranged,
    }

    /// <param name="shared">The folder <c>../shared</c>.</param>
    /// <param name="path">Where the weights go.</param>
    public static void Run(string shared, string path)
    {
        var queries = WordingQueries.Make(shared);
        var rank = LinearFit.Listwise(
            [.. queries.Where(q => !q.IsOfFew && q.Kind is WordingQueries.Recalled or WordingQueries.Again or WordingQueries.Loose)
                .Select(q => RankExamples(q).ToArray())],
            RankPenalty);
        for (var i = 0; i < queries.Count; i++)
        {
            queries[i] = Ranked(queries[i], rank);
        }

        var nexts = queries.Where(q => !q.IsOfFew).Select(q => Next(q.Candidates)).OfType<double>().Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"next best by chance: lowest fifth below {nexts[nexts.Count / 5]:f2}"));
        var weights = Enumerable.Range(0, Folds).Select(fold => Fit(queries, rank, fold)).ToArray();
        var odds = queries.ConvertAll(q => q.Candidates.Count == 0 ? double.NegativeInfinity
            : Calibration.Odds(Features(q, q.Candidates), q.Words, weights[q.Article % Folds]));
        Report(queries, odds);
        Write(Fit(queries, rank, without: null), path);
    }

    private static WordingQuery Ranked(WordingQuery query, double[] rank)
    {
        var features = new double[WordingFeatures.Most];
        return query with
        {
            Candidates = [.. query.Candidates
                .Select(c => c with
                {
                    Match = c.Match with { Rank = LinearFit.Dot(WordingFeatures.Of(c.Alignment, query.Words, c.IsVerbatim, features), rank) },
                })
                .OrderByDescending(c => c.Match.Rank)],
        };
    }

    private static IEnumerable<Example> RankExamples(WordingQuery query) =>
        query.Candidates.Where(c => c.IsRight).Take(1).Concat(query.Candidates.Where(c => !c.IsRight).Take(WrongOnesKept))
            .Select(c => new Example(
                WordingFeatures.Of(c.Alignment, query.Words, c.IsVerbatim, new double[WordingFeatures.Most]).ToArray(), c.IsRight));

    private static WordingWeights Fit(List<WordingQuery> queries, double[] rank, int? without)
    {
        var examples = queries.Where(q => q.Article % Folds != without).SelectMany(Examples).ToLookup(e => e.Decision, e => e.Example);
        double[] Of(Decision decision) => NewtonFit.Logistic([.. examples[decision]], DecisionPenalty);
        return new WordingWeights(rank, Of(Decision.Few), Of(Decision.Short), Of(Decision.Long), Of(Decision.Rearranged));
    }

    private static IEnumerable<(Decision Decision, WeighedExample Example)> Examples(WordingQuery query)
    {
        var own = query.Words <= Calibration.FewWords ? Decision.Few : query.Words <= Calibration.ShortWords ? Decision.Short : Decision.Long;
        var isLong = own == Decision.Long;
        var unmeant = Unmeant(query);
        return query.Kind switch
        {
            WordingQueries.Recalled or WordingQueries.Again =>
            [
                .. Decide(own, query, query.Candidates, Recalled),
                .. Decide(own, query, unmeant, isLong ? Recalled : FewUnmeant),
                .. Decide(Decision.Rearranged, query, query.Candidates, Orderly),
                .. Decide(Decision.Rearranged, query, unmeant, OrderlyUnmeant),
            ],
            WordingQueries.Loose => Decide(Decision.Rearranged, query, query.Candidates, 1),
            WordingQueries.Exact => [.. Decide(own, query, unmeant, 1), .. Decide(Decision.Rearranged, query, unmeant, 1)],
            WordingQueries.News or WordingQueries.Other =>
            [
                .. Decide(own, query, query.Candidates, query.IsOfFew ? NewsOfFew : 1),
                .. Decide(Decision.Rearranged, query, query.Candidates, query.IsOfFew ? NewsOfFew : 1),
            ],
            ShortWordings.Said => Decide(own, query, query.Candidates, Short),
            ShortWordings.Unsaid => [.. Decide(own, query, query.Candidates, Short), .. Decide(Decision.Rearranged, query, query.Candidates, OrderlyUnmeant)],
            _ => [],
        };
    }

    /// <summary>The candidates as if nobody had said the words; none where another place seems to have them too.</summary>
    private static List<WordingCandidate> Unmeant(WordingQuery query)
    {
        var right = query.Candidates.Where(c => c.IsRight).Select(c => c.Match.Document).ToHashSet();
        var without = query.Candidates.FindAll(c => !right.Contains(c.Match.Document));
        return query.Words > SameRun && without.Exists(c => c.Alignment.LongestRun >= SameRun) ? [] : without;
    }

    private static (Decision, WeighedExample)[] Decide(Decision decision, WordingQuery query, List<WordingCandidate> candidates, double weight) =>
        candidates.Count == 0 || (decision == Decision.Rearranged && query.Words <= Calibration.FewWords) ? []
            : [(decision, new WeighedExample(Features(query, candidates), candidates[0].IsRight, weight))];

    private static double[] Features(WordingQuery query, List<WordingCandidate> candidates)
    {
        var best = candidates[0];
        var features = new double[WordingFeatures.Most];
        return WordingFeatures.Of(best.Alignment, query.Words, best.IsVerbatim, best.Match.Rank, Next(candidates), features).ToArray();
    }

    private static double? Next(List<WordingCandidate> candidates) =>
        candidates.Find(c => !c.Match.HasSameWords(candidates[0].Match))?.Match.Rank;

    private static void Report(List<WordingQuery> queries, List<double> odds)
    {
        foreach (var kind in queries.Zip(odds).GroupBy(q => (q.First.IsOfFew, q.First.Kind)))
        {
            Console.WriteLine($"{kind.Key.Kind}{(kind.Key.IsOfFew ? ", of a tenth of the articles" : "")}: right and wrong answers");
            foreach (var length in kind.GroupBy(q => q.First.Words <= Calibration.FewWords ? Decision.Few
                : q.First.Words <= Calibration.ShortWords ? Decision.Short : Decision.Long).OrderBy(g => g.Key))
            {
                var line = $"  {length.Key} ({length.Count()}):";
                foreach (var threshold in (double[])[0.1, 0.15, 0.2, 0.3, 0.5, 0.8])
                {
                    var given = length.Where(q => q.Second > Math.Log(threshold / (1 - threshold))).ToList();
                    var right = given.Count(q => q.First.Candidates[0].IsRight);
                    line += FormattableString.Invariant(
                        $"  from {threshold} {100.0 * right / length.Count():f1} {100.0 * (given.Count - right) / length.Count():f1}");
                }

                Console.WriteLine(line);
            }
        }
    }

    private static void Write(WordingWeights weights, string path)
    {
        static IEnumerable<string> Lines(string kind, IEnumerable<string> names, double[] values) =>
            names.Zip(values).Select(w => string.Create(CultureInfo.InvariantCulture, $"{kind}.{w.First} {w.Second:f4}"));
        File.WriteAllLines(path,
        [
            "# Weights of the estimates that tell what a wording match is worth, written by Bot.Benchmarks fit-wording; fitted to quotations of PolNeAR's articles, bent as people bend them.",
            .. Lines("rank", Enum.GetNames<PlaceFeature>(), weights.Rank),
            .. Lines("few", WordingWeights.DecisionNames, weights.Few),
            .. Lines("short", WordingWeights.DecisionNames, weights.Short),
            .. Lines("long", WordingWeights.DecisionNames, weights.Long),
            .. Lines("rearranged", WordingWeights.DecisionNames, weights.Rearranged),
        ]);
    }
}
