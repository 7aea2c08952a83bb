namespace Bot.News.Index;

/// <summary>Keeps the best of the units offered in the caller's memory, best first. Among equals the one offered first stays.</summary>
internal ref struct TopUnits(Span<FoundUnit> best)
{
    private readonly Span<FoundUnit> _best = best;

    public int Count { get; private set; }

    /// <summary>What a new one must beat; below all scores while there is room.</summary>
    public readonly float Least => Count < _best.Length ? float.NegativeInfinity : _best[^1].Score;

    /// <summary>The unit at a place, from 0.</summary>
    public readonly FoundUnit this[int place] => _best[place];

    /// <summary>Takes one that beats <see cref="Least"/>.</summary>
    public void Insert(FoundUnit unit)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _best[middle].Score >= unit.Score ? (middle + 1, high) : (low, middle);
        }

        Count = Math.Min(Count + 1, _best.Length);
        _best[low..(Count - 1)].CopyTo(_best[(low + 1)..]);
        _best[low] = unit;
    }
}
