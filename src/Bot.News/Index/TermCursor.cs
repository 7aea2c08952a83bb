namespace Bot.News.Index;

/// <summary>A term's blocks, read in ascending order.</summary>
/// <param name="postings">The term's postings.</param>
/// <param name="weight">What one step of impact is worth.</param>
internal struct TermCursor(PostingList postings, float weight)
{
    private readonly int _end = postings.End;
    private int _block = postings.First;

    public float Weight { get; } = weight;

    /// <summary>Adds to each block's bound what the term can bring there.</summary>
    public readonly void Bound(PostingArrays arrays, Span<float> bounds)
    {
        for (var block = _block; block < _end; block++)
        {
            bounds[arrays.BlockNumbers[block]] += Weight * arrays.BlockMost[block];
        }
    }

    /// <summary>Goes to the block of a number, which is not less than that of the last call: the block, or -1.</summary>
    public int SeekTo(PostingArrays arrays, int number)
    {
        while (_block < _end && arrays.BlockNumbers[_block] < number)
        {
            _block++;
        }

        return _block < _end && arrays.BlockNumbers[_block] == number ? _block : -1;
    }
}
