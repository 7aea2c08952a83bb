using System.Collections.Immutable;

namespace Bot.News.Answers.Asking;

/// <summary>Why a sentence or an article was chosen, as people are told.</summary>
internal enum Reason
{
    Terms,
    Title,
    Recency,
    Type,
    Place,
}

/// <summary>A feature of a ranker: its name, its weight, and which reason it is told under.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Weight">Fitted by <c>tests/Bot.Benchmarks</c>: <c>fit-answers</c>.</param>
/// <param name="Reason">What people are told.</param>
internal readonly record struct Feature(string Name, double Weight, Reason Reason)
{
    /// <summary>The weighted sum.</summary>
    public static double Score(Feature[] features, ReadOnlySpan<double> values)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            score += features[i].Weight * values[i];
        }

        return score;
    }

    /// <summary>What each reason adds to the score.</summary>
    public static ImmutableArray<KeyValuePair<string, double>> Reasons(Feature[] features, double[] values) =>
        [.. features
            .Zip(values)
            .GroupBy(f => f.First.Reason)
            .Select(g => KeyValuePair.Create(g.Key.ToString().ToLowerInvariant(), g.Sum(f => f.First.Weight * f.Second)))];
}
