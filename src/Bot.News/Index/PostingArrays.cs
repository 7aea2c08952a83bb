using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>The arrays of <see cref="Postings"/>.</summary>
/// <param name="Terms">By slot: the term's number in the vocabulary.</param>
/// <param name="Counts">By slot: how many units have the term.</param>
/// <param name="Totals">By slot: how often the term stands in the text of all units together; titles do not count.</param>
/// <param name="BlockStarts">By slot: where its blocks start in the next three; one more entry closes the last.</param>
/// <param name="BlockNumbers">By block: its first unit, divided by <see cref="PostingBlock.Units"/>; ascending within a slot.</param>
/// <param name="BlockMost">
/// By block: the greatest impact in it, which bounds what the block can bring (Ding and Suel, "Faster top-k document
/// retrieval using block-max indexes", 2011).
/// </param>
/// <param name="GroupStarts">By <see cref="Group"/> of blocks: where the first starts in <paramref name="Data"/>.</param>
/// <param name="DataOffsets">By block: how far behind its group's start it starts; one more entry closes the last.</param>
/// <param name="Data">The blocks themselves, as <see cref="PostingBlock"/> describes them.</param>
internal sealed record PostingArrays(
    int[] Terms,
    int[] Counts,
    int[] Totals,
    int[] BlockStarts,
    ushort[] BlockNumbers,
    byte[] BlockMost,
    int[] GroupStarts,
    ushort[] DataOffsets,
    byte[] Data)
{
    /// <summary>So many blocks are a group: what comes before the last of them always fits an offset.</summary>
    public const int Group = 1 << GroupShift;

    private const int GroupShift = 8;

    public long Bytes =>
        (4L * (Terms.Length + Counts.Length + Totals.Length + BlockStarts.Length + GroupStarts.Length)) +
        (2L * (BlockNumbers.Length + DataOffsets.Length)) + BlockMost.Length + Data.Length;

    public PostingBlock Block(int block) => new(Data.AsSpan(DataStart(block)..DataStart(block + 1)));

    /// <summary>The impact on one unit of a block; 0 where it has not the term. In a list all places are compared at once.</summary>
    public int ImpactOn(int block, byte place)
    {
        var start = DataStart(block);
        var length = DataStart(block + 1) - start;
        if (length >= PostingBlock.BytesOf(PostingBlock.Bits) || start + Vector128<byte>.Count > Data.Length)
        {
            return Block(block).ImpactOn(place);
        }

        var postings = length / 2;
        var found = Vector128.Equals(Vector128.Create(Data, start), Vector128.Create(place)).ExtractMostSignificantBits() & ((1u << postings) - 1);
        return found == 0 ? 0 : Data[start + postings + BitOperations.TrailingZeroCount(found)];
    }

    /// <summary>How many bytes a block has.</summary>
    public int LengthOf(int block) => DataStart(block + 1) - DataStart(block);

    /// <summary>The bytes of a block and of all that come after it.</summary>
    public ReadOnlySpan<byte> From(int block) => Data.AsSpan(DataStart(block));

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a search spends a twentieth of its time on the calls otherwise
    private int DataStart(int block) => GroupStarts[block >> GroupShift] + DataOffsets[block];
}
