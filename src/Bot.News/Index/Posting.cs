namespace Bot.News.Index;

/// <summary>One posting of a term while a segment is built, in four bytes.</summary>
internal readonly struct Posting
{
    private const int ImpactBits = 8;

    private readonly uint _bits;

    /// <param name="unit">Less than 2^24, as a block's number has two bytes.</param>
    /// <param name="impact">See <see cref="Bm25.Impact"/>.</param>
    public Posting(int unit, byte impact) => _bits = ((uint)unit << ImpactBits) | impact;

    public int Unit => (int)(_bits >> ImpactBits);

    public byte Impact => (byte)_bits;
}
