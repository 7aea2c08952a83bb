namespace Bot.News.Index;

/// <summary>
/// Articles cut into passages of about the same length, numbered through a segment. Each begins where the one before ends;
/// a run of words belongs to the passage in which it begins.
/// </summary>
internal sealed class Passages
{
    /// <summary>The most words of a passage.</summary>
    private const int MostWords = 512;

    private readonly int[] _units;

    /// <param name="firsts">See <see cref="Firsts"/>.</param>
    public Passages(int[] firsts)
    {
        Firsts = firsts;
        _units = new int[firsts[^1]];
        for (var unit = 0; unit < firsts.Length - 1; unit++)
        {
            _units.AsSpan(firsts[unit]..firsts[unit + 1]).Fill(unit);
        }
    }

    /// <summary>The number of each article's first passage, and one past the last.</summary>
    public int[] Firsts { get; }

    public int Count => _units.Length;

    public long Bytes => 4L * (Firsts.Length + _units.Length);

    public static Passages Of(ReadOnlySpan<IndexedDocument> documents)
    {
        var firsts = new int[documents.Length + 1];
        for (var i = 0; i < documents.Length; i++)
        {
            firsts[i + 1] = firsts[i] + Math.Max(1, (documents[i].Words.Length + MostWords - 1) / MostWords);
        }

        return new Passages(firsts);
    }

    /// <summary>The article that a passage is part of.</summary>
    public int UnitOf(int passage) => _units[passage];

    /// <summary>The words of a passage, by their place among the article's.</summary>
    /// <param name="words">How many words the article has.</param>
    public WordRange RangeOf(int passage, int words)
    {
        var unit = _units[passage];
        var (number, count) = (passage - Firsts[unit], Firsts[unit + 1] - Firsts[unit]);
        return new WordRange((int)((long)words * number / count), (int)((long)words * (number + 1) / count));
    }
}
