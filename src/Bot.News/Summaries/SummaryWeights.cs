using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>The weights of the three estimates, as <c>weights.txt</c> has them: a name and a number a line.</summary>
/// <param name="Terms">For each <see cref="TermFeature"/>.</param>
/// <param name="Pairs">For each <see cref="PairFeature"/>.</param>
/// <param name="Sentences">For each <see cref="SentenceFeature"/>.</param>
internal sealed record SummaryWeights(double[] Terms, double[] Pairs, double[] Sentences)
{
    /// <summary>The weights that come with the program.</summary>
    public static SummaryWeights Default { get; } = Load();

    private static SummaryWeights Load()
    {
        var values = WordList.Lines("Summaries.weights.txt")
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new SummaryWeights(
            Of<TermFeature>("term", values), Of<PairFeature>("pair", values), Of<SentenceFeature>("sentence", values));
    }

    private static double[] Of<TFeature>(string kind, Dictionary<string, double> values)
        where TFeature : struct, Enum =>
        [.. Enum.GetNames<TFeature>().Select(name => values[$"{kind}.{name}"])];
}
