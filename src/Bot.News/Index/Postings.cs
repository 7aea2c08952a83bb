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
    private readonly byte[] _most;

    /// <param name="arrays">What there is, by slot and by block.</param>
    public Postings(PostingArrays arrays)
    {
        Arrays = arrays;
        _table = new TermTable(arrays.Terms);
        _most = MostOf(arrays);
    }

    public PostingArrays Arrays { get; }

    /// <summary>The bytes of all arrays.</summary>
    public long Bytes => Arrays.Bytes + _table.Bytes + _most.Length;

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
    public PostingList At(int slot) => new(Arrays.BlockStarts[slot], Arrays.BlockStarts[slot + 1]);

    /// <summary>The greatest impact in the postings of a slot.</summary>
    public int MostOf(int slot) => _most[slot];

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

    private static byte[] MostOf(PostingArrays arrays)
    {
        var most = new byte[arrays.Terms.Length];
        for (var slot = 0; slot < most.Length; slot++)
        {
            for (var block = arrays.BlockStarts[slot]; block < arrays.BlockStarts[slot + 1]; block++)
            {
                most[slot] = Math.Max(most[slot], arrays.BlockMost[block]);
            }
        }

        return most;
    }
}
