using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Reading.Pages;

/// <summary>Weights of block features: log-odds, fitted by the <c>fit-pages</c> verb of tests/Bot.Benchmarks.</summary>
internal sealed class BlockWeights
{
    private readonly double[] _weights = new double[Enum.GetValues<BlockTemplate>().Length * BlockFeatures.Values];

    public static BlockWeights Embedded { get; } = new(WordList.Lines("Reading.Pages.block-weights.txt"));

    public BlockWeights(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            this[((int)Enum.Parse<BlockTemplate>(parts[0]) * BlockFeatures.Values) + int.Parse(parts[1], CultureInfo.InvariantCulture)]
                = double.Parse(parts[2], CultureInfo.InvariantCulture);
        }
    }

    public int Count => _weights.Length;

    public double this[int feature]
    {
        get => _weights[feature];
        set => _weights[feature] = value;
    }

    public double Score(List<int> features)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    public IEnumerable<string> Lines()
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            if (Math.Abs(_weights[i]) >= 0.01)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{(BlockTemplate)(i / BlockFeatures.Values)} {i % BlockFeatures.Values} {_weights[i]:0.##}");
            }
        }
    }
}
