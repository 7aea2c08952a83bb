namespace Bot.Benchmarks.Fitting;

/// <summary>One thing to judge, with what it counts.</summary>
/// <param name="Features">What is known about it.</param>
/// <param name="IsRight">Whether it is right.</param>
/// <param name="Weight">How many times it counts.</param>
internal readonly record struct WeighedExample(double[] Features, bool IsRight, double Weight);

/// <summary>Fits logistic regressions by Newton's steps (iteratively reweighted least squares), with a quadratic penalty.</summary>
internal static class NewtonFit
{
    private const int MostRounds = 25;
    private const double LongestStep = 5, Near = 1e-5, NoInformation = 1e-12;

    /// <summary>The weights; the last is the constant.</summary>
    public static double[] Logistic(IReadOnlyCollection<WeighedExample> examples, double penalty)
    {
        var size = examples.First().Features.Length + 1;
        var weights = new double[size];
        for (var round = 0; round < MostRounds; round++)
        {
            var step = Step(examples, weights, penalty);
            for (var i = 0; i < size; i++)
            {
                weights[i] -= Math.Clamp(step[i], -LongestStep, LongestStep);
            }

            if (Array.TrueForAll(step, s => Math.Abs(s) < Near))
            {
                break;
            }
        }

        return weights;
    }

    private static double[] Step(IReadOnlyCollection<WeighedExample> examples, double[] weights, double penalty)
    {
        var size = weights.Length;
        var (gradient, curvature, row) = (new double[size], new double[size, size], new double[size]);
        foreach (var example in examples)
        {
            example.Features.CopyTo(row, 0);
            row[^1] = 1;
            var chance = 1 / (1 + Math.Exp(-LinearFit.Dot(weights, row)));
            var error = example.Weight * (chance - (example.IsRight ? 1 : 0));
            var spread = example.Weight * Math.Max(NoInformation, chance * (1 - chance));
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * row[i];
                var part = spread * row[i];
                for (var j = 0; part != 0 && j <= i; j++)
                {
                    curvature[i, j] += part * row[j];
                }
            }
        }

        for (var i = 0; i < size; i++)
        {
            var isConstant = i == size - 1;
            gradient[i] += isConstant ? 0 : penalty * weights[i];
            curvature[i, i] += isConstant ? NoInformation : penalty;
            for (var j = 0; j < i; j++)
            {
                curvature[j, i] = curvature[i, j];
            }
        }

        return Solve(curvature, gradient);
    }

    /// <summary>Gaussian elimination; the matrix is positive definite, so that no rows need be swapped.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
        {
            for (var row = i + 1; row < size; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                for (var j = i; factor != 0 && j < size; j++)
                {
                    matrix[row, j] -= factor * matrix[i, j];
                }

                right[row] -= factor * right[i];
            }
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < size; j++)
            {
                right[i] -= matrix[i, j] * right[j];
            }

            right[i] /= matrix[i, i];
        }

        return right;
    }
}
