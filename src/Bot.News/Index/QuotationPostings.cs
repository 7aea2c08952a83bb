namespace Bot.News.Index;

/// <summary>
/// For each term of a segment the quotations that have it. How often they have it is not kept: it is counted in those few
/// that it matters for.
/// </summary>
/// <param name="quotations">How many quotations there are.</param>
/// <param name="terms">See <see cref="Terms"/>.</param>
/// <param name="counts">See <see cref="Counts"/>.</param>
/// <param name="starts">See <see cref="Starts"/>.</param>
/// <param name="data">See <see cref="Data"/>.</param>
internal sealed class QuotationPostings(int quotations, int[] terms, int[] counts, int[] starts, byte[] data)
{
    private readonly TermTable _table = new(terms);

    /// <summary>By slot: the term's number in the vocabulary, ascending.</summary>
    public int[] Terms => terms;

    /// <summary>By slot: how many quotations have the term.</summary>
    public int[] Counts => counts;

    /// <summary>By slot: where its quotations start in the data.</summary>
    public int[] Starts => starts;

    /// <summary>The numbers of quotations, as <see cref="EliasFano"/> writes them, with its padding behind.</summary>
    public byte[] Data => data;

    /// <summary>The bytes of all arrays.</summary>
    public long Bytes => (4L * (terms.Length + counts.Length + starts.Length)) + data.Length + _table.Bytes;

    /// <summary>How many quotations have a term.</summary>
    public int Count(int term)
    {
        var slot = _table.Find(term);
        return slot < 0 ? 0 : counts[slot];
    }

    /// <summary>Reads the quotations that have a term from <see cref="Data"/>.</summary>
    public EliasFanoCursor Open(int term)
    {
        var slot = _table.Find(term);
        return slot < 0 ? default : new EliasFanoCursor(counts[slot], quotations, starts[slot]);
    }
}
