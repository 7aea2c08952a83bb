using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>
/// Which passages of a segment may have three words in a row: a signature for each passage, cut into rows as a signature
/// file is (Faloutsos and Christodoulakis, "Signature files", 1984; Goodwin et al., "BitFunnel: revisiting signatures for
/// search", 2017). A run's hash names two rows, and a row has a bit for each passage; it may be set where the run does
/// not stand, but is never missing where it does. The rows of a phrase put together leave few passages to read.
/// </summary>
/// <param name="passages">The passages.</param>
/// <param name="rows">How many rows there are; 0 where nothing is told apart.</param>
/// <param name="bits">The rows, one after the other, equally long.</param>
internal sealed class PassageFilter(Passages passages, int rows, ulong[] bits)
{
    /// <summary>The words of a run.</summary>
    public const int RunWords = 3;

    /// <summary>The runs of a phrase that count: a passage has those that begin up to so many words after its end, less one.</summary>
    public const int MostRuns = 3;

    /// <summary>The rows that a run is in.</summary>
    public const int RowsPerRun = 2;

    /// <summary>Rows for each word of a mean passage: of the runs that it lacks, 8 in 100 seem to be there.</summary>
    private const int RowsPerWord = 6;

    /// <summary>Fewer articles are read rather than told apart: their rows would be mostly padding.</summary>
    private const int FewestArticles = PostingBlock.Units;

    private const int PassagesPerVector = 64 * 4;

    public Passages Passages => passages;

    public int Rows => rows;

    public ulong[] Bits => bits;

    /// <summary>How many elements of <see cref="Bits"/> a row takes, a bit for each passage, rounded up to whole vectors.</summary>
    public int RowLength => RowLengthFor(passages.Count);

    public long Bytes => (8L * bits.Length) + passages.Bytes;

    /// <summary>A run's hash, the same in every process.</summary>
    /// <param name="first">The <see cref="Vocabulary.Hashes"/> of its words.</param>
    public static ulong Hash(uint first, uint second, uint third) =>
        ((((ulong)first << 32) | second) ^ (third * 0x9E3779B97F4A7C15)) * 0xC2B2AE3D27D4EB4F;

    /// <summary>How many elements a row of so many passages takes.</summary>
    public static int RowLengthFor(int passages) => (passages + PassagesPerVector - 1) / PassagesPerVector * Vector256<ulong>.Count;

    /// <summary>The rows for so many articles in so many passages with so many words together.</summary>
    public static int RowsFor(int articles, int passages, long words) =>
        articles < FewestArticles ? 0 : (int)Math.Min(words * RowsPerWord / passages, (Array.MaxLength / RowLengthFor(passages)) - 1) + 1;

    /// <summary>The first row of a run, among so many.</summary>
    public static int FirstRow(ulong run, int rows) => (int)((run >> 32) * (uint)rows >> 32);

    /// <summary>The second row of a run, among so many.</summary>
    public static int SecondRow(ulong run, int rows) => (int)((uint)(run ^ (run >> 29)) * (ulong)rows >> 32);

    /// <summary>Where the rows of a phrase start in <see cref="Bits"/>; none for a phrase that is shorter than a run, or where nothing is told apart.</summary>
    /// <param name="hashes">The <see cref="Vocabulary.Hashes"/> of the words.</param>
    /// <param name="starts">Memory for all that may be.</param>
    public Span<int> RowsOf(scoped ReadOnlySpan<uint> hashes, Span<int> starts)
    {
        var count = 0;
        for (var i = 0; rows > 0 && i < MostRuns && i + RunWords <= hashes.Length; i++)
        {
            var run = Hash(hashes[i], hashes[i + 1], hashes[i + 2]);
            starts[count++] = FirstRow(run, rows) * RowLength;
            starts[count++] = SecondRow(run, rows) * RowLength;
        }

        return starts[..count];
    }

    /// <summary>Whether a passage may have all runs.</summary>
    /// <param name="starts">What <see cref="RowsOf"/> gave.</param>
    public bool MayHave(ReadOnlySpan<int> starts, int passage)
    {
        foreach (var start in starts)
        {
            if ((bits[start + (passage >> 6)] >> passage & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which of 256 passages may have all runs, a bit each.</summary>
    /// <param name="starts">What <see cref="RowsOf"/> gave.</param>
    /// <param name="at">Where the passages are in a row.</param>
    public Vector256<ulong> Having(ReadOnlySpan<int> starts, int at)
    {
        var having = Vector256<ulong>.AllBitsSet;
        foreach (var start in starts)
        {
            having &= Vector256.Create(bits.AsSpan(start + at, Vector256<ulong>.Count));
        }

        return having;
    }
}
