namespace Bot.News.Index;

/// <summary>Collects the words of an article. Its memory is used again.</summary>
internal sealed class WordStreamBuilder
{
    private readonly List<int> _rare = [];
    private readonly Dictionary<int, ushort> _unitsOfRare = [];
    private ushort[] _units = [];

    public int Length { get; private set; }

    /// <summary>Makes room for so many more words.</summary>
    public void Reserve(int words)
    {
        if (_units.Length < Length + words)
        {
            Array.Resize(ref _units, 2 * (Length + words));
        }
    }

    /// <summary>Adds a word, for which there is room; false where the article has too many rare ones.</summary>
    public bool Add(int word)
    {
        if (word < WordStream.Common)
        {
            _units[Length++] = (ushort)word;
            return true;
        }

        if (!_unitsOfRare.TryGetValue(word, out var unit))
        {
            if (_rare.Count == WordStream.MostRare)
            {
                return false;
            }

            unit = (ushort)(WordStream.Common + _rare.Count);
            _unitsOfRare.Add(word, unit);
            _rare.Add(word);
        }

        _units[Length++] = unit;
        return true;
    }

    /// <summary>The words; the builder starts anew.</summary>
    public WordStream Build()
    {
        var stream = new WordStream(_units[..Length], [.. _rare]);
        Clear();
        return stream;
    }

    /// <summary>Forgets the words.</summary>
    public void Clear()
    {
        Length = 0;
        _rare.Clear();
        _unitsOfRare.Clear();
    }
}
