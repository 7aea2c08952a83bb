namespace Bot.News.Index;

/// <summary>Keeps the best of many: a binary heap with the worst kept on top. Among equals the one offered first stays.</summary>
internal sealed class BestFirst<T>(int most)
{
    private readonly (double Score, int Order, T Item)[] _heap = new (double, int, T)[most];
    private int _count;
    private int _offered;

    /// <summary>What a new one must beat once the heap is full.</summary>
    public double Least => _count < most ? double.NegativeInfinity : _heap[0].Score;

    public void Offer(double score, T item)
    {
        var order = _offered++;
        if (most == 0 || (_count == most && score <= _heap[0].Score))
        {
            return;
        }

        if (_count < most)
        {
            Up(_count++, (score, order, item));
        }
        else
        {
            Down((score, order, item));
        }
    }

    /// <summary>Everything kept, best first; the heap is then empty.</summary>
    public (double Score, T Item)[] Take()
    {
        var kept = _heap[.._count];
        Array.Sort(kept, (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Order.CompareTo(b.Order));
        _count = 0;
        return Array.ConvertAll(kept, k => (k.Score, k.Item));
    }

    private static bool IsWorse((double Score, int Order, T) a, (double Score, int Order, T) b) =>
        a.Score < b.Score || (a.Score == b.Score && a.Order > b.Order);

    private void Up(int at, (double, int, T) entry)
    {
        while (at > 0 && IsWorse(entry, _heap[(at - 1) / 2]))
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = entry;
    }

    private void Down((double, int, T) entry)
    {
        var at = 0;
        for (var child = 1; child < _count; child = (2 * at) + 1)
        {
            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsWorse(_heap[child], entry))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = entry;
    }
}
