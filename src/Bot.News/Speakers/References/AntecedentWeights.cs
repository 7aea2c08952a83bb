using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>
/// What each <see cref="AntecedentFeature"/> of a candidate weighs, by <see cref="AnaphorSort"/>: a share that all sorts have in
/// common and one of the sort's own (after Daumé, "Frustratingly easy domain adaptation", 2007), added.
/// </summary>
internal sealed class AntecedentWeights
{
    public static readonly int Features = Enum.GetValues<AntecedentFeature>().Length;

    private static readonly int Sorts = Enum.GetValues<AnaphorSort>().Length;

    private static readonly Lazy<AntecedentWeights> Embedded = new(() => Read(WordList.Lines("Speakers.References.antecedent-weights.txt")));

    private readonly float[] weights = new float[Sorts * Features];

    /// <summary>The weights that come with the program.</summary>
    public static AntecedentWeights Fitted => Embedded.Value;

    /// <summary>Reads lines of a sort ("All" for what sorts have in common), a feature and a number.</summary>
    /// <exception cref="FormatException">A line has another form.</exception>
    public static AntecedentWeights Read(IEnumerable<string> lines)
    {
        var read = new AntecedentWeights();
        foreach (var line in lines)
        {
            var own = default(AnaphorSort);
            if (line.Split(' ') is not [var sort, var feature, var number] || !(sort is "All" || Enum.TryParse(sort, out own))
                || !Enum.TryParse<AntecedentFeature>(feature, out var column)
                || !float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                throw new FormatException($"No weight of an antecedent: {line}");
            }

            for (var row = 0; row < Sorts; row++)
            {
                if (sort is "All" || own == (AnaphorSort)row)
                {
                    read.weights[(row * Features) + (int)column] += weight;
                }
            }
        }

        return read;
    }

    public ReadOnlySpan<float> Of(AnaphorSort sort) => weights.AsSpan((int)sort * Features, Features);
}
