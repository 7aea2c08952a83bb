namespace Bot.News.Index;

/// <summary>Makes the lists of word runs of some documents: counts what is in each first, so that all find room in one array.</summary>
internal sealed class WordRunsBuilder
{
    private readonly IndexedDocument[] _documents;
    private readonly bool[] _isCommon = new bool[WordStream.Common];
    private readonly int[] _words;
    private readonly int[] _listsOfUnit;

    /// <summary>By list: the last unit that was put into it, counted from 1.</summary>
    private readonly int[] _lastUnits;

    private WordRunsBuilder(IndexedDocument[] documents, long words)
    {
        _documents = documents;
        _lastUnits = new int[WordRuns.ListsFor(documents.Length, words)];
        _words = new int[documents.Max(d => Math.Max(d.Words.Length, d.TitleWords.Length))];
        _listsOfUnit = new int[documents.Max(d => d.Words.Length + d.TitleWords.Length)];
        FindCommon(words);
    }

    public static WordRuns Build(IndexedDocument[] documents)
    {
        var words = documents.Sum(d => (long)d.Words.Length + d.TitleWords.Length);
        return WordRuns.ListsFor(documents.Length, words) == 0
            ? new WordRuns(documents.Length, [], [0], [])
            : new WordRunsBuilder(documents, words).Build();
    }

    private WordRuns Build()
    {
        var ends = new int[_lastUnits.Length + 1];
        for (var unit = 0; unit < _documents.Length; unit++)
        {
            Count(ListsOf(unit), unit + 1, ends.AsSpan(1));
        }

        for (var list = 0; list < _lastUnits.Length; list++)
        {
            ends[list + 1] += ends[list];
        }

        var units = new ushort[ends[^1]];
        _lastUnits.AsSpan().Clear();
        for (var unit = 0; unit < _documents.Length; unit++)
        {
            Place(ListsOf(unit), unit + 1, ends, units);
        }

        return Written(ends.AsSpan(.._lastUnits.Length), units);
    }

    private void FindCommon(long words)
    {
        var times = new int[ushort.MaxValue + 1];
        foreach (var document in _documents)
        {
            foreach (var unit in document.Words.Units)
            {
                times[unit]++;
            }
        }

        for (var word = 0; word < _isCommon.Length; word++)
        {
            _isCommon[word] = WordRuns.IsCommon(times[word], words);
        }
    }

    /// <summary>The lists of a document's runs, in the order of the words.</summary>
    private ReadOnlySpan<int> ListsOf(int unit)
    {
        var (text, title) = (_documents[unit].Words, _documents[unit].TitleWords);
        text.Read(new WordRange(0, text.Length), _words);
        var count = AddLists(_words.AsSpan(0, text.Length), 0);
        return _listsOfUnit.AsSpan(0, AddLists(title, count));
    }

    private int AddLists(ReadOnlySpan<int> words, int count)
    {
        var (lists, wasCommon) = (_lastUnits.Length, words.Length > 0 && IsCommon(words[0]));
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var isCommon = IsCommon(words[i + 1]);
            if (!(wasCommon & isCommon))
            {
                _listsOfUnit[count++] = WordRuns.ListOf(words[i], words[i + 1], Vocabulary.None, lists);
            }
            else if (i + 2 < words.Length)
            {
                _listsOfUnit[count++] = WordRuns.ListOf(words[i], words[i + 1], words[i + 2], lists);
            }

            wasCommon = isCommon;
        }

        return count;
    }

    private bool IsCommon(int word) => word < WordStream.Common && _isCommon[word];

    private void Count(ReadOnlySpan<int> lists, int mark, Span<int> counts)
    {
        foreach (var list in lists)
        {
            counts[list] += _lastUnits[list] == mark ? 0 : 1;
            _lastUnits[list] = mark;
        }
    }

    private void Place(ReadOnlySpan<int> lists, int mark, int[] ends, ushort[] units)
    {
        foreach (var list in lists)
        {
            if (_lastUnits[list] != mark)
            {
                _lastUnits[list] = mark;
                units[ends[list]++] = (ushort)(mark - 1);
            }
        }
    }

    private WordRuns Written(ReadOnlySpan<int> ends, ushort[] units)
    {
        var starts = new int[ends.Length + 1];
        var from = 0;
        for (var list = 0; list < ends.Length; list++)
        {
            starts[list + 1] = starts[list] + UnitSet.BytesOf(ends[list] - from, _documents.Length);
            from = ends[list];
        }

        var data = new byte[starts[^1] + UnitSet.Padding];
        from = 0;
        for (var list = 0; list < ends.Length; list++)
        {
            UnitSet.Write(units.AsSpan(from..ends[list]), _documents.Length, data.AsSpan(starts[list]));
            from = ends[list];
        }

        int[] common = [.. Enumerable.Range(0, _isCommon.Length).Where(word => _isCommon[word])];
        return new WordRuns(_documents.Length, common, starts, data);
    }
}
