using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Quotes.Model;

/// <summary>
/// Feature weights of the linear models, from the embedded <c>weights.txt</c>: a line with a template, then a line for each weight with its values.
/// Fitted by the <c>fit-quotes</c> verb of tests/Bot.Benchmarks. An open-addressing table; a missing feature weighs nothing.
/// </summary>
internal sealed class Weights
{
    private const int PresenceBits = 20;

    /// <summary>Key and value side by side, so that a look-up touches one cache line.</summary>
    private readonly (ulong Key, float Value)[] slots;
    private readonly int shift;

    /// <summary>A bit for the hash of each key: most features weigh nothing, and this much fits the near caches.</summary>
    private readonly ulong[] present;

    public Weights(IReadOnlyCollection<(ulong Key, float Value)> entries)
    {
        var bits = 4;
        while (1 << bits < entries.Count * 3 / 2)
        {
            bits++;
        }

        shift = 64 - bits;
        present = new ulong[1 << (PresenceBits - 6)];
        slots = new (ulong, float)[1 << bits];
        foreach (var (key, value) in entries)
        {
            var slot = Slot(key);
            while (slots[slot].Key != 0 && slots[slot].Key != key)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (key, value);
            var bit = PresenceBit(key);
            present[bit >> 6] |= 1UL << bit;
        }
    }

    public static Weights Embedded { get; } = new(Read(WordList.Lines("Quotes.Model.weights.txt")));

    public float Score(ReadOnlySpan<ulong> features)
    {
        var sum = 0f;
        foreach (var key in features)
        {
            var bit = PresenceBit(key);
            if ((present[bit >> 6] >> bit & 1) == 0)
            {
                continue;
            }

            for (var slot = Slot(key); slots[slot].Key != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                if (slots[slot].Key == key)
                {
                    sum += slots[slot].Value;
                    break;
                }
            }
        }

        return sum;
    }

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

    private static int PresenceBit(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - PresenceBits));

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);
}
