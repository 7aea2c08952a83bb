using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Finds names by the beginning of any of their words: every such ending of a name, folded and sorted.</summary>
internal sealed class PrefixTable
{
    /// <summary>The words of a name that can be completed from.</summary>
    private const int MostWords = 24;

    private readonly string[] _folded;
    private readonly (int Name, int Offset)[] _sorted;

    private PrefixTable(string[] folded, (int Name, int Offset)[] sorted)
    {
        _folded = folded;
        _sorted = sorted;
    }

    public static PrefixTable Of<T>(IReadOnlyList<T> items, Func<T, string?> name)
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
        return new PrefixTable(folded, sorted);
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
