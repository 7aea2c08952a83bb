using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Finds names by the beginning of any of their words: every such ending of a name, folded and sorted.</summary>
internal sealed class PrefixTable
{
    /// <summary>The words of a name that can be completed from.</summary>
    private const int MostWords = 24;

    /// <summary>Endings that are passed over together.</summary>
    private const int Block = 64;

    private readonly string[] _folded;
    private readonly (int Name, int Offset)[] _sorted;

    /// <summary>The weight of each in <see cref="_sorted"/>.</summary>
    private readonly int[] _weights;

    /// <summary>By block of <see cref="_sorted"/>: the greatest weight.</summary>
    private readonly int[] _blockMost;

    private PrefixTable(string[] folded, (int Name, int Offset)[] sorted, int[] weights)
    {
        (_folded, _sorted, _weights) = (folded, sorted, weights);
        _blockMost = [.. weights.Chunk(Block).Select(block => block.Max())];
    }

    /// <param name="items">The items.</param>
    /// <param name="name">The name of one; one without a name is never found.</param>
    /// <param name="weight">The weight of one, where some are wanted before others.</param>
    public static PrefixTable Of<T>(IReadOnlyList<T> items, Func<T, string?> name, Func<T, int>? weight = null)
    {
        var folded = new string[items.Count];
        var endings = new List<(int Name, int Offset)>();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Folding.Fold(name(items[i]) ?? "");
            var words = 0;
            for (var at = 0; at < folded[i].Length && words < MostWords; at++)
            {
                if (char.IsLetterOrDigit(folded[i][at]) && (at == 0 || !char.IsLetterOrDigit(folded[i][at - 1])))
                {
                    endings.Add((i, at));
                    words++;
                }
            }
        }

        var sorted = endings.ToArray();
        Array.Sort(sorted, (a, b) => folded[a.Name].AsSpan(a.Offset).SequenceCompareTo(folded[b.Name].AsSpan(b.Offset)));
        return new PrefixTable(folded, sorted, weight is null ? [] : Array.ConvertAll(sorted, one => weight(items[one.Name])));
    }

    /// <summary>The items, by number, with a word from which on they start with the prefix; some may come twice.</summary>
    /// <param name="prefix">Folded.</param>
    public IEnumerable<int> StartingWith(string prefix)
    {
        for (var i = First(prefix); i < _sorted.Length; i++)
        {
            var (name, offset) = _sorted[i];
            if (!_folded[name].AsSpan(offset).StartsWith(prefix))
            {
                yield break;
            }

            yield return name;
        }
    }

    /// <summary>The like, but only items that weigh more than a bound.</summary>
    /// <param name="prefix">Folded.</param>
    /// <param name="bound">Asked again when an item was taken, for it may rise; null for none.</param>
    public IEnumerable<int> StartingWith(string prefix, Func<int?> bound)
    {
        var (at, end) = (First(prefix), First(prefix + char.MaxValue));
        while (at < end)
        {
            var (blockEnd, least) = (Math.Min(end, ((at / Block) + 1) * Block), bound());
            if (_blockMost[at / Block] <= least)
            {
                at = blockEnd;
                continue;
            }

            for (; at < blockEnd; at++)
            {
                if (!(_weights[at] <= least))
                {
                    yield return _sorted[at].Name;
                    least = bound();
                }
            }
        }
    }

    private int First(string prefix)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var (name, offset) = _sorted[middle];
            if (_folded[name].AsSpan(offset).SequenceCompareTo(prefix) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
