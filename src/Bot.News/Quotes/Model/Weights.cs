using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Quotes.Model;

/// <summary>
/// Feature weights of the linear models, from the embedded <c>weights.txt</c>: a line with a template, then a line for each weight with its values.
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

    public Weights(IReadOnlyCollection<(ulong Key, float Value)> entries)
    {
        byTemplate = new WeightTable[Enum.GetValues<Template>().Length];
        var decisions = entries.ToLookup(entry => DecisionOf((Template)(entry.Key >> 48)), entry => (entry.Key, Hundredths(entry.Value)));
        var tables = new WeightTable[Decisions.Length];
        for (var d = 0; d < tables.Length; d++)
        {
            tables[d] = new WeightTable([.. decisions[d]]);
        }

        for (var template = 1; template < byTemplate.Length; template++)
        {
            byTemplate[template] = tables[DecisionOf((Template)template)];
        }
    }

    public static Weights Embedded { get; } = new(Read(WordList.Lines("Quotes.Model.weights.txt")));

    /// <summary>The sum of the weights of a candidate's features, all of one decision.</summary>
    public float Score(ReadOnlySpan<ulong> features) => byTemplate[features[0] >> 48].Sum(features) / 100f;

    private static int DecisionOf(Template template)
    {
        var place = Array.BinarySearch(Decisions, template);
        return place >= 0 ? place : ~place - 1;
    }

    private static short Hundredths(float weight) => checked((short)MathF.Round(weight * 100));

    /// <summary>The lines that <see cref="Read"/> takes: template by template, the heaviest first.</summary>
    public static IEnumerable<string> Write(IEnumerable<(ulong Key, float Value)> entries)
    {
        foreach (var template in entries.GroupBy(entry => (Template)(entry.Key >> 48)).OrderBy(group => group.Key))
        {
            yield return $"{template.Key}";
            foreach (var (key, value) in template.OrderByDescending(entry => Math.Abs(entry.Value)))
            {
                int a = (int)(key >> 24) & 0xFFFFFF, b = (int)key & 0xFFFFFF;
                yield return string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {Value.Name(a)}{(b == 0 ? "" : " ")}{(b == 0 ? "" : Value.Name(b))}");
            }
        }
    }

    private static List<(ulong Key, float Value)> Read(IEnumerable<string> lines)
    {
        var entries = new List<(ulong Key, float Value)>();
        var template = Template.None;
        foreach (var line in lines)
        {
            var space = line.IndexOf(' ');
            if (space < 0)
            {
                template = Enum.Parse<Template>(line);
                continue;
            }

            var rest = line.AsSpan(space + 1);
            var second = rest.IndexOf(' ');
            var b = second < 0 ? 0 : Value.Parse(rest[(second + 1)..]);
            var key = Features.Key(template, Value.Parse(second < 0 ? rest : rest[..second]), b);
            entries.Add((key, float.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture)));
        }

        return entries;
    }
}
