using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Wording;

/// <summary>The weights of what is known about a place, as <c>weights.txt</c> has them: a name and a number a line.</summary>
/// <param name="Rank">Puts places in order: for each <see cref="PlaceFeature"/>.</param>
/// <param name="Few">
/// Decides whether the best place is the one meant, where very few words are remembered: for each <see cref="PlaceFeature"/>,
/// then each <see cref="DecisionFeature"/>, and a constant.
/// </param>
/// <param name="Short">The same for a few more words.</param>
/// <param name="Long">The same for many words, remembered in order.</param>
/// <param name="Rearranged">The same for words that may have been rearranged, with small ones put in.</param>
internal sealed record WordingWeights(double[] Rank, double[] Few, double[] Short, double[] Long, double[] Rearranged)
{
    /// <summary>The name of the constant.</summary>
    public const string Constant = "Constant";

    /// <summary>The weights that come with the program.</summary>
    public static WordingWeights Default { get; } = Load();

    /// <summary>The names of what the weights of a decision are for, in their order.</summary>
    public static IEnumerable<string> DecisionNames =>
        [.. Enum.GetNames<PlaceFeature>(), .. Enum.GetNames<DecisionFeature>(), Constant];

    private static WordingWeights Load()
    {
        var values = WordList.Lines("Wording.weights.txt")
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        double[] Of(string kind, IEnumerable<string> names) => [.. names.Select(name => values[$"{kind}.{name}"])];
        return new WordingWeights(
            Of("rank", Enum.GetNames<PlaceFeature>()),
            Of("few", DecisionNames), Of("short", DecisionNames), Of("long", DecisionNames), Of("rearranged", DecisionNames));
    }
}
