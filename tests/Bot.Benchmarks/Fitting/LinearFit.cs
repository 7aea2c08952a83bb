namespace Bot.Benchmarks.Fitting;

/// <summary>One thing to judge: what is known about it, and whether it is right.</summary>
internal readonly record struct Example(double[] Features, bool IsRight);

/// <summary>
/// Fits the weights of a linear score by gradient steps (Adam; Kingma and Ba, 2015), with a quadratic penalty. Features
/// are used as they are: their scales are the ranker's.
/// </summary>
internal static class LinearFit
{
    private const int Rounds = 600;
    private const double Step = 0.05;

    /// <summary>Logistic regression; the last weight is the constant.</summary>
    public static double[] Logistic(IReadOnlyList<Example> examples, double penalty, double rightWorth = 1)
    {
        var size = examples[0].Features.Length;
        return Descend(size + 1, penalty, (weights, gradient) =>
        {
            foreach (var (features, isRight) in examples)
            {
                var error = (isRight ? rightWorth : 1) *
                    ((1 / (1 + Math.Exp(-Dot(weights, features) - weights[size]))) - (isRight ? 1 : 0)) / examples.Count;
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += error * features[i];
                }

                gradient[size] += error;
            }
        });
    }

    /// <summary>
    /// Listwise ranking: raises the share that the right ones of each list have of the softmax over the list (ListNet's
    /// top-one loss; Cao and others, 2007). Lists without a right one are passed over.
    /// </summary>
    public static double[] Listwise(IReadOnlyList<Example[]> lists, double penalty)
    {
        var size = lists[0][0].Features.Length;
        var used = lists.Where(l => l.Any(e => e.IsRight) && l.Any(e => !e.IsRight)).Select(l => Array.ConvertAll(l, e => new SparseExample(e))).ToList();
        return Descend(size, penalty, (weights, gradient) =>
        {
            foreach (var list in used)
            {
                var scores = Array.ConvertAll(list, e => e.Dot(weights));
                var top = scores.Max();
                var all = 0.0;
                var right = 0.0;
                for (var k = 0; k < list.Length; k++)
                {
                    scores[k] = Math.Exp(scores[k] - top);
                    all += scores[k];
                    right += list[k].IsRight ? scores[k] : 0;
                }

                for (var k = 0; k < list.Length; k++)
                {
                    var pull = ((scores[k] / all) - (list[k].IsRight ? scores[k] / right : 0)) / used.Count;
                    list[k].AddTo(gradient, pull);
                }
            }
        });
    }

    /// <summary>An example without its features that are 0: most are.</summary>
    private sealed class SparseExample(Example example)
    {
        private readonly int[] places = [.. Enumerable.Range(0, example.Features.Length).Where(i => example.Features[i] != 0)];

        private readonly double[] values = [.. example.Features.Where(value => value != 0)];

        public bool IsRight => example.IsRight;

        public double Dot(double[] weights)
        {
            var sum = 0.0;
            for (var i = 0; i < places.Length; i++)
            {
                sum += weights[places[i]] * values[i];
            }

            return sum;
        }

        public void AddTo(double[] gradient, double share)
        {
            for (var i = 0; i < places.Length; i++)
            {
                gradient[places[i]] += share * values[i];
            }
        }
    }

    public static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }

    private static double[] Descend(int size, double penalty, Action<double[], double[]> addGradient)
    {
        var weights = new double[size];
        var (mean, square, gradient) = (new double[size], new double[size], new double[size]);
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            addGradient(weights, gradient);
            for (var i = 0; i < size; i++)
            {
                var slope = gradient[i] + (penalty * weights[i]);
                mean[i] = (0.9 * mean[i]) + (0.1 * slope);
                square[i] = (0.999 * square[i]) + (0.001 * slope * slope);
                weights[i] -= Step * (mean[i] / (1 - Math.Pow(0.9, round))) /
                    (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-9);
            }
        }

        return weights;
    }
}
