namespace Bot.News.Index;

/// <summary>The postings of one term in a segment: some blocks in a row.</summary>
/// <param name="arrays">Where the blocks are.</param>
/// <param name="first">The first block.</param>
/// <param name="end">One past the last block.</param>
internal readonly struct PostingList(PostingArrays arrays, int first, int end)
{
    public int First { get; } = first;

    public int End { get; } = end;

    /// <summary>Adds weight × impact to the score of each unit that has the term.</summary>
    /// <param name="scores">A score for each unit of the segment, rounded up to whole blocks.</param>
    public void AddTo(Span<float> scores, float weight)
    {
        for (var block = First; block < End; block++)
        {
            arrays.Block(block).AddTo(scores[(arrays.BlockNumbers[block] << PostingBlock.Shift)..], weight);
        }
    }

    /// <summary>Adds the same to the score of each unit that has the term, whatever the impact.</summary>
    /// <param name="scores">A score for each unit of the segment, rounded up to whole blocks.</param>
    public void VoteIn(Span<float> scores, float worth)
    {
        for (var block = First; block < End; block++)
        {
            arrays.Block(block).VoteIn(scores[(arrays.BlockNumbers[block] << PostingBlock.Shift)..], worth);
        }
    }
}
