namespace Bot.News.Index;

/// <summary>
/// For each term of a segment the units (articles or quotations) that have it, with the impact on each. Everything is
/// in flat arrays without references, which can be written to disk and read back as they are. A term's place in the
/// arrays is its slot; slots are in the alphabetical order of the terms' letters, so the terms with one prefix, and
/// their postings, lie side by side.
/// </summary>
internal sealed class Postings
{
    private readonly TermTable _table;

    /// <param name="arrays">What there is, by slot and by block.</param>
    public Postings(PostingArrays arrays)
    {
        Arrays = arrays;
        _table = new TermTable(arrays.Terms);
    }

    public PostingArrays Arrays { get; }

    /// <summary>The bytes of all arrays.</summary>
    public long Bytes => Arrays.Bytes + _table.Bytes;

    /// <summary>The postings of a term; none where no unit has it.</summary>
    public PostingList this[int term]
    {
        get
        {
            var slot = Find(term);
            return slot < 0 ? default : At(slot);
        }
    }

    /// <summary>The slot of a term, or -1.</summary>
    public int Find(int term) => _table.Find(term);

    /// <summary>The postings of a slot.</summary>
    public PostingList At(int slot) => new(Arrays, Arrays.BlockStarts[slot], Arrays.BlockStarts[slot + 1]);

    /// <summary>How often a term stands in the text of all units together.</summary>
    public int Total(int term)
    {
        var slot = Find(term);
        return slot < 0 ? 0 : Arrays.Totals[slot];
    }

    /// <summary>How many units have a term.</summary>
    public int Count(int term)
    {
        var slot = Find(term);
        return slot < 0 ? 0 : Arrays.Counts[slot];
    }
}
