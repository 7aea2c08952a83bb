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

    /// <summary>How many bytes a block has.</summary>
    public int LengthOf(int block) => DataStart(block + 1) - DataStart(block);

    /// <summary>How many bytes some blocks have together.</summary>
    public int BytesOf(int first, int end) => DataStart(end) - DataStart(first);

    /// <summary>The bytes of a block and of all that come after it.</summary>
    public ReadOnlySpan<byte> From(int block) => Data.AsSpan(DataStart(block));

    private int DataStart(int block) => GroupStarts[block >> GroupShift] + DataOffsets[block];
}
