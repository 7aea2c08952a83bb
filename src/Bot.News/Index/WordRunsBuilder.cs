using System.Numerics;

namespace Bot.News.Index;

/// <summary>
/// Makes the lists of word runs of some documents. Runs are sorted by list in two steps (radix sort), so that memory which
/// is written to lies close together: first into parts of many lists, then within each part.
/// </summary>
internal sealed class WordRunsBuilder
{
    /// <summary>So few that the processor keeps in mind where the memory of each is.</summary>
    private const int MostParts = 32;

    /// <summary>Sorted in 64 MB; where there are more runs, the parts are made in turn.</summary>
    private const int MostAtOnce = 1 << 24;

    private const int UnitBits = 16;

    private readonly IndexedDocument[] _documents;
    private readonly RunReader _reader;

    /// <summary>How many bits of a list's number tell it apart from the others of its part.</summary>
    private readonly int _placeBits;

    /// <summary>By part: its runs by ascending unit, each as its list's place in the part and the unit.</summary>
    private readonly uint[][] _parts;

    /// <summary>By part: how many runs it has.</summary>
    private readonly int[] _counts;

    private readonly int[] _starts;

    /// <summary>Of the part that is written: where each list starts and ends among its units, and its last unit.</summary>
    private readonly int[] _firsts, _ends, _lastUnits;

    private ushort[] _units = [];
    private byte[] _data;

    private WordRunsBuilder(IndexedDocument[] documents, int lists, long words)
    {
        _documents = documents;
        _reader = new RunReader(documents, lists);
        _placeBits = Math.Max(0, BitOperations.Log2((uint)lists) + 1 - BitOperations.Log2(MostParts));
        _counts = new int[((lists - 1) >> _placeBits) + 1];
        _parts = new uint[_counts.Length][];
        _starts = new int[lists + 1];
        (_firsts, _ends, _lastUnits) = (new int[1 << _placeBits], new int[1 << _placeBits], new int[1 << _placeBits]);
        _data = new byte[words + UnitSet.Padding];
    }

    /// <param name="mostAtOnce">About how many runs are sorted at once.</param>
    public static WordRuns Build(IndexedDocument[] documents, int mostAtOnce = MostAtOnce)
    {
        var words = documents.Sum(d => (long)d.Words.Length + d.TitleWords.Length);
        var lists = WordRuns.ListsFor(documents.Length, words);
        return lists == 0 ? new WordRuns(documents.Length, [], [0], []) : new WordRunsBuilder(documents, lists, words).Build(words, mostAtOnce);
    }

    private WordRuns Build(long words, int mostAtOnce)
    {
        var partsAtOnce = (int)Math.Clamp(_parts.Length * (long)mostAtOnce / words, 1, _parts.Length);
        for (var first = 0; first < _parts.Length; first += partsAtOnce)
        {
            var end = Math.Min(first + partsAtOnce, _parts.Length);
            Read(first, end, (int)(words / _parts.Length));
            for (var part = first; part < end; part++)
            {
                Write(part);
                _parts[part] = [];
            }
        }

        return new WordRuns(_documents.Length, _reader.Common, _starts, _data[..(_starts[^1] + UnitSet.Padding)]);
    }

    /// <summary>Sorts runs into some of the parts.</summary>
    /// <param name="expected">How many runs a part has, about.</param>
    private void Read(int first, int end, int expected)
    {
        for (var part = first; part < end; part++)
        {
            _parts[part] = GC.AllocateUninitializedArray<uint>(expected + (expected / 8) + 1);
        }

        var parts = _parts.AsSpan(first..end);
        var counts = _counts.AsSpan(first..end);
        var (bits, places) = (_placeBits, (1u << _placeBits) - 1);
        for (var unit = 0; unit < _documents.Length; unit++)
        {
            foreach (var list in _reader.ListsOf(_documents[unit]))
            {
                var part = (list >> bits) - first;
                if ((uint)part >= (uint)parts.Length)
                {
                    continue;
                }

                ref var count = ref counts[part];
                if (count >= parts[part].Length)
                {
                    Array.Resize(ref parts[part], 2 * count);
                }

                parts[part][count++] = (((uint)list & places) << UnitBits) | (uint)unit;
            }
        }
    }

    /// <summary>Writes the lists of a part.</summary>
    private void Write(int part)
    {
        Sort(_parts[part].AsSpan(0, _counts[part]));
        var first = part << _placeBits;
        for (var list = first; list < Math.Min(first + _ends.Length, _starts.Length - 1); list++)
        {
            var units = _units.AsSpan(_firsts[list - first].._ends[list - first]);
            _starts[list + 1] = _starts[list] + UnitSet.BytesOf(units.Length, _documents.Length);
            if (_starts[list + 1] + UnitSet.Padding > _data.Length)
            {
                Array.Resize(ref _data, _data.Length + (_data.Length / 2) + _starts[list + 1] - _starts[list]);
            }

            UnitSet.Write(units, _documents.Length, _data.AsSpan(_starts[list]));
        }
    }

    /// <summary>Sorts the runs of a part by list; a unit that comes again is written over itself.</summary>
    private void Sort(ReadOnlySpan<uint> runs)
    {
        var ends = _ends.AsSpan();
        ends.Clear();
        foreach (var run in runs)
        {
            ends[(int)(run >> UnitBits)]++;
        }

        var start = 0;
        for (var list = 0; list < ends.Length; list++)
        {
            _firsts[list] = start;
            (ends[list], start) = (start, start + ends[list]);
        }

        _units = _units.Length < start ? new ushort[2 * start] : _units;
        var units = _units.AsSpan();
        var lastUnits = _lastUnits.AsSpan(0, ends.Length);
        lastUnits.Fill(-1);
        foreach (var run in runs)
        {
            var (list, unit) = ((int)(run >> UnitBits), (ushort)run);
            var isNew = lastUnits[list] != unit;
            ref var end = ref ends[list];
            var at = isNew ? end : end - 1;
            units[at] = unit;
            end = at + 1;
            lastUnits[list] = unit;
        }
    }
}
