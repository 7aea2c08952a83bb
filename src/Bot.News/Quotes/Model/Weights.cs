using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Quotes.Model;

/// <summary>
/// Feature weights of the linear models, from the embedded <c>weights.txt</c>: template, values and weight on each line.
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

    public static Weights Embedded { get; } = new([.. WordList.Lines("Quotes.Model.weights.txt").Select(Parse)]);

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

    public static string Write(ulong key, float value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Template)(key >> 48)} {Value.Name((int)(key >> 24) & 0xFFFFFF)} {Value.Name((int)key & 0xFFFFFF)} {value:0.##}");

    private static (ulong Key, float Value) Parse(string line)
    {
        var parts = line.Split(' ');
        var key = Features.Key(Enum.Parse<Template>(parts[0]), Value.Parse(parts[1]), Value.Parse(parts[2]));
        return (key, float.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    private static int PresenceBit(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - PresenceBits));

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);
}
