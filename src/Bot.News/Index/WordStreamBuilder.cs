namespace Bot.News.Index;

/// <summary>Collects the words of an article. Its memory is used again.</summary>
internal sealed class WordStreamBuilder
{
    private readonly List<ushort> _units = [];
    private readonly List<int> _rare = [];
    private readonly Dictionary<int, ushort> _unitsOfRare = [];

    public int Length => _units.Count;

    /// <summary>Adds a word; false where the article has too many rare ones.</summary>
    public bool Add(int word)
    {
        if (word < WordStream.Common)
        {
            _units.Add((ushort)word);
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

        _units.Add(unit);
        return true;
    }

    /// <summary>The words; the builder starts anew.</summary>
    public WordStream Build()
    {
        var stream = new WordStream([.. _units], [.. _rare]);
        _units.Clear();
        _rare.Clear();
        _unitsOfRare.Clear();
        return stream;
    }
}
