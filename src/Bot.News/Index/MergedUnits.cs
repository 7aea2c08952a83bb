namespace Bot.News.Index;

/// <summary>The postings of a segment that is merged, and what becomes of their units.</summary>
/// <param name="Postings">The postings.</param>
/// <param name="Losses">The postings of the units that are dropped, or null where none is.</param>
/// <param name="Places">For each unit the one that it becomes, ascending, or <see cref="Dropped"/>.</param>
internal sealed record MergedUnits(Postings Postings, Postings? Losses, int[] Places)
{
    public const int Dropped = -1;

    /// <summary>Adds the postings of a term that are kept, and says how often it stands in the text of their units.</summary>
    public int Read(int term, List<Posting> postings)
    {
        var slot = Postings.Find(term);
        if (slot < 0)
        {
            return 0;
        }

        var arrays = Postings.Arrays;
        var list = Postings.At(slot);
        Span<byte> places = stackalloc byte[PostingBlock.Units], impacts = stackalloc byte[PostingBlock.Units];
        for (var number = list.First; number < list.End; number++)
        {
            var first = arrays.BlockNumbers[number] << PostingBlock.Shift;
            var count = arrays.Block(number).Read(places, impacts);
            for (var i = 0; i < count; i++)
            {
                if (Places[first + places[i]] is not Dropped and var place)
                {
                    postings.Add(new Posting(place, impacts[i]));
                }
            }
        }

        return arrays.Totals[slot] - (Losses?.Total(term) ?? 0);
    }
}
