namespace Bot.News.Index;

/// <summary>Writes the quotations of terms, by ascending term.</summary>
/// <param name="quotations">How many quotations the segment has.</param>
/// <param name="terms">About how many terms there are.</param>
internal sealed class QuotationPostingsWriter(int quotations, int terms)
{
    private readonly List<int> _terms = new(terms), _counts = new(terms), _starts = new(terms);
    private byte[] _data = new byte[EliasFano.Padding];
    private int _length;

    /// <summary>Writes the next term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="having">The quotations that have it, at least one, ascending.</param>
    public void Write(int term, ReadOnlySpan<int> having)
    {
        var bytes = EliasFano.BytesOf(having.Length, quotations);
        if (_length + bytes + EliasFano.Padding > _data.Length)
        {
            Array.Resize(ref _data, _data.Length + (_data.Length / 2) + bytes);
        }

        EliasFano.Write(having, quotations, _data.AsSpan(_length));
        _terms.Add(term);
        _counts.Add(having.Length);
        _starts.Add(_length);
        _length += bytes;
    }

    /// <summary>What was written.</summary>
    public QuotationPostings Build() => new(quotations, [.. _terms], [.. _counts], [.. _starts], _data[..(_length + EliasFano.Padding)]);
}
