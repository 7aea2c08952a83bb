using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>
/// Collects postings unit by unit and sorts them by term in two passes (counting sort): nothing is allocated for a term.
/// Units come in ascending order. Not thread-safe; its arrays are as long as the vocabulary.
/// </summary>
internal sealed class PostingsBuilder(int words)
{
    private readonly int[] _lastUnit = new int[words];
    private readonly int[] _place = new int[words];
    private readonly List<int> _used = [];
    private readonly List<int> _terms = [];
    private readonly List<int> _units = [];
    private readonly List<ushort> _frequencies = [];

    /// <summary>Counts one more of a term in a unit.</summary>
    public void Add(int unit, int term, ushort one)
    {
        var last = _lastUnit[term] - 1;
        if (last == unit)
        {
            ref var frequency = ref CollectionsMarshal.AsSpan(_frequencies)[_place[term]];
            frequency = Frequency.Add(frequency, one);
            return;
        }

        if (last < 0)
        {
            _used.Add(term);
        }

        _lastUnit[term] = unit + 1;
        _place[term] = _terms.Count;
        _terms.Add(term);
        _units.Add(unit);
        _frequencies.Add(one);
    }

    /// <summary>The postings; the builder starts anew.</summary>
    public Postings Build()
    {
        var used = _used.ToArray();
        Array.Sort(used);
        var starts = new int[used.Length + 1];
        foreach (var term in used)
        {
            _place[term] = 0;
        }

        foreach (var term in CollectionsMarshal.AsSpan(_terms))
        {
            _place[term]++;
        }

        for (var i = 0; i < used.Length; i++)
        {
            starts[i + 1] = starts[i] + _place[used[i]];
            _place[used[i]] = starts[i];
            _lastUnit[used[i]] = 0;
        }

        var units = new int[_terms.Count];
        var frequencies = new ushort[_terms.Count];
        for (var i = 0; i < units.Length; i++)
        {
            var place = _place[_terms[i]]++;
            units[place] = _units[i];
            frequencies[place] = _frequencies[i];
        }

        _used.Clear();
        _terms.Clear();
        _units.Clear();
        _frequencies.Clear();
        return new Postings(used, starts, units, frequencies);
    }
}
