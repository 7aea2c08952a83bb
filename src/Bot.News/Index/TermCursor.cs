namespace Bot.News.Index;

/// <summary>A term's blocks in a segment.</summary>
/// <param name="postings">The term's postings.</param>
/// <param name="weight">What one step of impact is worth.</param>
internal readonly struct TermCursor(PostingList postings, float weight)
{
    private readonly int _first = postings.First;
    private readonly int _end = postings.End;

    public float Weight { get; } = weight;

    /// <summary>Adds to each block's bound what the term can bring there.</summary>
    public void Bound(PostingArrays arrays, Span<float> bounds)
    {
        var numbers = arrays.BlockNumbers.AsSpan(_first.._end);
        var most = arrays.BlockMost.AsSpan(_first.._end);
        for (var block = 0; block < numbers.Length; block++)
        {
            bounds[numbers[block]] += Weight * most[block];
        }
    }

    /// <summary>The block of a number, or -1.</summary>
    /// <param name="blocks">How many numbers there are in the segment; they leave a block few places, a common term's only one.</param>
    public int Find(PostingArrays arrays, int number, int blocks)
    {
        var low = Math.Max(_first, _end - (blocks - number));
        var high = Math.Min(_end - 1, _first + number);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = arrays.BlockNumbers[middle];
            if (found == number)
            {
                return middle;
            }

            (low, high) = found < number ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
