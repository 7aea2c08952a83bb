namespace Bot.News.Index;

/// <summary>Writes sorted postings into blocks, slot after slot.</summary>
internal sealed class BlockWriter(int slots, int postings)
{
    private readonly List<int> _blockStarts = new(slots + 1);
    private readonly List<ushort> _numbers = new(slots);
    private readonly List<byte> _most = new(slots);
    private readonly List<int> _groupStarts = [];
    private readonly List<ushort> _dataOffsets = new(slots + 1);
    private readonly byte[] _data = new byte[PostingBlock.MostBytesOf(postings)];
    private int _length;

    /// <summary>Writes the postings of the next slot, by ascending unit.</summary>
    public void Write(ReadOnlySpan<Posting> postings)
    {
        _blockStarts.Add(_numbers.Count);
        while (!postings.IsEmpty)
        {
            var number = postings[0].Unit >> PostingBlock.Shift;
            var count = 1;
            while (count < postings.Length && postings[count].Unit >> PostingBlock.Shift == number)
            {
                count++;
            }

            WriteBlock(number, postings[..count]);
            postings = postings[count..];
        }
    }

    /// <summary>What was written, with what is known of each slot.</summary>
    public PostingArrays Arrays(int[] terms, int[] counts, int[] totals)
    {
        AddDataStart();
        return new PostingArrays(
            terms, counts, totals, [.. _blockStarts, _numbers.Count], [.. _numbers], [.. _most], [.. _groupStarts], [.. _dataOffsets], _data[.._length]);
    }

    private void WriteBlock(int number, ReadOnlySpan<Posting> postings)
    {
        var data = _data.AsSpan(_length, PostingBlock.BytesOf(postings.Length));
        PostingBlock.Write(postings, data);
        byte most = 0;
        foreach (var posting in postings)
        {
            most = Math.Max(most, posting.Impact);
        }

        _numbers.Add(checked((ushort)number));
        _most.Add(most);
        AddDataStart();
        _length += data.Length;
    }

    private void AddDataStart()
    {
        if (_dataOffsets.Count % PostingArrays.Group == 0)
        {
            _groupStarts.Add(_length);
        }

        _dataOffsets.Add(checked((ushort)(_length - _groupStarts[^1])));
    }
}
