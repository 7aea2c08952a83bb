namespace Bot.News.Index;

/// <summary>
/// For each article of a segment a small set of its runs of three words, which may say yes where there is none but never
/// no where there is one (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). Most articles that
/// have all words of a phrase, but not in a row, lack one of its runs and need not be read.
/// </summary>
/// <param name="starts">By article: where its bits start in <paramref name="bits"/>; one more entry closes the last.</param>
/// <param name="bits">The bits of all articles.</param>
internal sealed class RunFilters(int[] starts, ulong[] bits)
{
    /// <summary>The words of a run.</summary>
    public const int Words = 3;

    /// <summary>Bits for a run: of the runs that an article lacks, 28 in 100 seem to be there.</summary>
    private const int BitsPerRun = 3;

    public int[] Starts => starts;

    public ulong[] Bits => bits;

    public long Bytes => (4L * starts.Length) + (8L * bits.Length);

    /// <summary>A run's hash, the same in every process.</summary>
    /// <param name="first">The <see cref="Vocabulary.Hashes"/> of its words.</param>
    public static uint Hash(uint first, uint second, uint third) =>
        (uint)(((((ulong)first << 32) | second) ^ (third * 0x9E3779B97F4A7C15)) * 0xC2B2AE3D27D4EB4F >> 32);

    /// <summary>The hashes of the runs of some words; fewer than three words have none.</summary>
    /// <param name="hashes">The <see cref="Vocabulary.Hashes"/> of the words.</param>
    /// <param name="runs">Memory for two fewer than there are words.</param>
    public static Span<uint> Runs(ReadOnlySpan<uint> hashes, Span<uint> runs)
    {
        for (var i = Words - 1; i < hashes.Length; i++)
        {
            runs[i - Words + 1] = Hash(hashes[i - 2], hashes[i - 1], hashes[i]);
        }

        return runs[..Math.Max(0, hashes.Length - Words + 1)];
    }

    /// <summary>How many elements of <see cref="Bits"/> an article takes.</summary>
    /// <param name="words">The words of text and title.</param>
    public static int LengthFor(int words) => (words * BitsPerRun / 64) + 1;

    /// <summary>The bits of an article.</summary>
    public ReadOnlySpan<ulong> Of(int unit) => bits.AsSpan(starts[unit]..starts[unit + 1]);

    /// <summary>Adds a run to an article's bits.</summary>
    public static void Add(Span<ulong> article, uint run)
    {
        var bit = Bit(run, article.Length);
        article[(int)(bit >> 6)] |= 1ul << (int)bit;
    }

    /// <summary>Whether an article may have all runs; false is certain.</summary>
    public bool MayHave(int unit, ReadOnlySpan<uint> runs)
    {
        var article = Of(unit);
        foreach (var run in runs)
        {
            var bit = Bit(run, article.Length);
            if ((article[(int)(bit >> 6)] >> (int)bit & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static uint Bit(uint run, int length) => (uint)((ulong)run * ((uint)length * 64) >> 32);
}
