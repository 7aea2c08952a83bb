namespace Bot.Benchmarks.Summaries;

/// <summary>Least squares with a quadratic penalty, solved from the normal equations.</summary>
internal sealed class RidgeFit(int features)
{
    private readonly double[,] _squares = new double[features, features];
    private readonly double[] _products = new double[features];

    public void Add(ReadOnlySpan<double> x, double y, double weight)
    {
        for (var i = 0; i < features; i++)
        {
            _products[i] += weight * x[i] * y;
            for (var j = 0; j < features && x[i] != 0; j++)
            {
                _squares[i, j] += weight * x[i] * x[j];
            }
        }
    }

    /// <summary>The weights; 0 for a feature that never occurred.</summary>
    public double[] Solve(double penalty)
    {
        var (a, b) = ((double[,])_squares.Clone(), (double[])_products.Clone());
        for (var i = 0; i < features; i++)
        {
            a[i, i] += penalty;
        }

        // Gauss-Jordan; with the penalty the matrix is positive definite and needs no pivots.
        for (var column = 0; column < features; column++)
        {
            for (var row = 0; row < features; row++)
            {
                var factor = row == column ? 0 : a[row, column] / a[column, column];
                for (var k = column; k < features && factor != 0; k++)
                {
                    a[row, k] -= factor * a[column, k];
                }

                b[row] -= factor * b[column];
            }
        }

        return [.. b.Select((value, i) => value / a[i, i])];
    }
}
