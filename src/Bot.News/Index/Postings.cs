namespace Bot.News.Index;

/// <summary>
/// For each term of a segment the units (articles or quotations) that have it, ascending, and how often: three arrays
/// for all terms together, cut by <see cref="_starts"/>.
/// </summary>
internal sealed class Postings
{
    private readonly int[] _terms;
    private readonly int[] _starts;
    private readonly int[] _units;
    private readonly ushort[] _frequencies;
    private readonly int[] _totals;

    internal Postings(int[] terms, int[] starts, int[] units, ushort[] frequencies)
    {
        _totals = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var frequency in frequencies.AsSpan(starts[i]..starts[i + 1]))
            {
                _totals[i] += Frequency.InText(frequency);
            }
        }

        _terms = terms;
        _starts = starts;
        _units = units;
        _frequencies = frequencies;
    }

    /// <summary>The units that have a term, and <see cref="Frequency"/> for each.</summary>
    public PostingList this[int term]
    {
        get
        {
            var found = Array.BinarySearch(_terms, term);
            if (found < 0)
            {
                return default;
            }

            var range = _starts[found].._starts[found + 1];
            return new PostingList(_units.AsSpan(range), _frequencies.AsSpan(range));
        }
    }

    /// <summary>How often a term stands in the text of all units together.</summary>
    public int Total(int term)
    {
        var found = Array.BinarySearch(_terms, term);
        return found < 0 ? 0 : _totals[found];
    }

    /// <summary>How many units have a term.</summary>
    public int Count(int term)
    {
        var found = Array.BinarySearch(_terms, term);
        return found < 0 ? 0 : _starts[found + 1] - _starts[found];
    }
}

/// <summary>The postings of one term.</summary>
/// <param name="units">Units, ascending.</param>
/// <param name="frequencies">For each unit a <see cref="Frequency"/>.</param>
internal readonly ref struct PostingList(ReadOnlySpan<int> units, ReadOnlySpan<ushort> frequencies)
{
    public ReadOnlySpan<int> Units { get; } = units;

    public ReadOnlySpan<ushort> Frequencies { get; } = frequencies;

    public int Length => Units.Length;
}

/// <summary>How often a term stands in a unit's text and in its title, each up to 255, in two bytes.</summary>
internal static class Frequency
{
    public const int Most = byte.MaxValue;

    public const ushort OneInText = 1;

    public const ushort OneInTitle = 1 << 8;

    public static int InText(ushort frequency) => frequency & 0xFF;

    public static int InTitle(ushort frequency) => frequency >> 8;

    /// <summary>One more, in the text or in the title.</summary>
    public static ushort Add(ushort frequency, ushort one)
    {
        var count = one == OneInText ? InText(frequency) : InTitle(frequency);
        return count == Most ? frequency : (ushort)(frequency + one);
    }
}
