using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>Logistic regression by AdaGrad with an L2 penalty.</summary>
internal static class BlockRegression
{
    private const int Rounds = 20;
    private const double Rate = 0.1;
    private const double Penalty = 0.5;

    public static void Fit(BlockWeights weights, List<BlockExample> examples)
    {
        var squares = new double[weights.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        var penalty = Penalty / 100;
        var sums = new double[weights.Count];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (features, isArticle, weight) = examples[e];
                var sum = 0.0;
                foreach (var f in features)
                {
                    sum += weights[f];
                }

                var error = ((1 / (1 + Math.Exp(-sum))) - (isArticle ? 1 : 0)) * weight;
                foreach (var f in features)
                {
                    var gradient = error + (penalty * weights[f]);
                    squares[f] += gradient * gradient;
                    weights[f] -= Rate * gradient / Math.Sqrt(squares[f] + 1e-8);
                }
            }

            for (var f = 0; f < sums.Length && round >= Rounds / 2; f++)
            {
                sums[f] += weights[f];
            }
        }

        // The mean of the later rounds generalises better than the last one (Polyak averaging).
        foreach (var f in examples.SelectMany(example => example.Features).Distinct())
        {
            weights[f] = sums[f] / (Rounds - (Rounds / 2));
        }
    }
}
