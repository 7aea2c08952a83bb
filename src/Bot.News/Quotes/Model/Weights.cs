using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Quotes.Model;

/// <summary>
/// Feature weights of the linear models, from the embedded <c>weights.txt</c> (see <see cref="WeightsFile"/>).
/// Fitted by the <c>fit-quotes</c> verb of tests/Bot.Benchmarks. A missing feature weighs nothing.
/// </summary>
/// <remarks>Weights are whole hundredths, as they are written, so that a sum is the same in whatever order it is taken.</remarks>
internal sealed class Weights
{
    /// <summary>The first template of each decision; all features of a candidate belong to one, and its table alone is looked at.</summary>
    private static readonly Template[] Decisions =
    [
        Template.CueClass, Template.BeginOffset, Template.EndOffset, Template.Where, Template.SourceGap, Template.Side,
        Template.FromOffset, Template.ToLast, Template.UptoOffset, Template.BackOpens, Template.NoneChance,
    ];

    private readonly WeightTable[] byTemplate;

    /// <param name="entries">Weights as they were fitted; rounded to hundredths.</param>
    public Weights(IEnumerable<(ulong Key, float Value)> entries)
        : this([.. entries.Select(entry => new Weight(entry.Key, checked((short)MathF.Round(entry.Value * 100))))])
    {
    }

    private Weights(List<Weight> entries)
    {
        var byDecision = new List<Weight>[Decisions.Length];
        for (var d = 0; d < Decisions.Length; d++)
        {
            byDecision[d] = [];
        }

        byTemplate = new WeightTable[Enum.GetNames(typeof(Template)).Length];
        var decisions = DecisionOfEach(byTemplate.Length);

        foreach (var entry in entries)
        {
            byDecision[decisions[entry.Key >> 48]].Add(entry);
        }

        var tables = new WeightTable[Decisions.Length];
        for (var d = 0; d < Decisions.Length; d++)
        {
            tables[d] = new WeightTable(CollectionsMarshal.AsSpan(byDecision[d]));
        }

        for (var template = 1; template < byTemplate.Length; template++)
        {
            byTemplate[template] = tables[decisions[template]];
        }
    }

    public static Weights Embedded { get; } = new(WeightsFile.Read(WordList.Bytes("Quotes.Model.weights.txt")));

    /// <summary>The sum of the weights of a candidate's features, all of one decision.</summary>
    public float Score(ReadOnlySpan<ulong> features) => Score(Sum(features));

    /// <summary>The same in hundredths, for sums that are taken in parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Sum(ReadOnlySpan<ulong> features) => byTemplate[features[0] >> 48].Sum(features);

    public static float Score(int hundredths) => hundredths / 100f;

    /// <summary>For each template, which decision it belongs to.</summary>
    private static int[] DecisionOfEach(int templates)
    {
        var decisions = new int[templates];
        for (int template = (int)Decisions[0], decision = 0; template < templates; template++)
        {
            decision += decision + 1 < Decisions.Length && (int)Decisions[decision + 1] == template ? 1 : 0;
            decisions[template] = decision;
        }

        return decisions;
    }
}
