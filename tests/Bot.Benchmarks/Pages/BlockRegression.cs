using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>
/// Logistic regression by AdaGrad with an L2 penalty. Pages of which only pieces are known were annotated to other
/// rules, so that each of their features has a second weight that takes up the difference and is thrown away (Daumé,
/// "Frustratingly easy domain adaptation", ACL 2007).
/// </summary>
internal static class BlockRegression
{
    private const int Rounds = 20;
    private const double Rate = 0.1;
    private const double Penalty = 0.005;

    // The difference may be large.
    private const double PenaltyOfDifference = Penalty / 5;

    /// <param name="weights">Those of features without examples stay as they are.</param>
    /// <param name="examples">What to fit to.</param>
    public static void Fit(BlockWeights weights, List<BlockExample> examples)
    {
        var shared = weights.Count;
        var fitted = new double[2 * shared];
        var squares = new double[fitted.Length];
        var sums = new double[fitted.Length];
        var all = examples.ConvertAll(example => example.IsWhole ? example.Features : [.. example.Features, .. example.Features.Select(f => f + shared)]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var sum = 0.0;
                foreach (var f in all[e])
                {
                    sum += fitted[f];
                }

                var error = ((1 / (1 + Math.Exp(-sum))) - (examples[e].IsArticle ? 1 : 0)) * examples[e].Weight;
                foreach (var f in all[e])
                {
                    var gradient = error + ((f < shared ? Penalty : PenaltyOfDifference) * fitted[f]);
                    squares[f] += gradient * gradient;
                    fitted[f] -= Rate * gradient / Math.Sqrt(squares[f] + 1e-8);
                }
            }

            for (var f = 0; f < shared && round >= Rounds / 2; f++)
            {
                sums[f] += fitted[f];
            }
        }

        // The mean of the later rounds generalises better than the last one (Polyak averaging).
        foreach (var f in examples.SelectMany(example => example.Features).Distinct())
        {
            weights[f] = sums[f] / (Rounds - (Rounds / 2));
        }
    }
}
