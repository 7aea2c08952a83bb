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
/// <param name="DataStarts">By block: where it starts in <paramref name="Data"/>; one more entry closes the last.</param>
/// <param name="Data">The blocks themselves, as <see cref="PostingBlock"/> describes them.</param>
internal sealed record PostingArrays(
    int[] Terms,
    int[] Counts,
    int[] Totals,
    int[] BlockStarts,
    ushort[] BlockNumbers,
    byte[] BlockMost,
    int[] DataStarts,
    byte[] Data)
{
    public long Bytes =>
        (4L * (Terms.Length + Counts.Length + Totals.Length + BlockStarts.Length + DataStarts.Length)) +
        (2L * BlockNumbers.Length) + BlockMost.Length + Data.Length;

    public PostingBlock Block(int block) => new(Data.AsSpan(DataStarts[block]..DataStarts[block + 1]));
}
