namespace Bot.News.Index;

/// <summary>
/// The words of an article in order, in two bytes each: a number of the vocabulary below <see cref="Common"/> stands for
/// itself (numbers are given in the order of coming up, so frequent words have low ones); above, a unit is a place in the
/// article's own table of rarer words. A word's place is the unit's place, so any word is read at once and a phrase is
/// found by comparing units.
/// </summary>
/// <param name="units">A unit for each word.</param>
/// <param name="rare">The rarer words of the article, each once.</param>
internal readonly struct WordStream(ushort[] units, int[] rare)
{
    /// <summary>Below this number a word stands for itself.</summary>
    public const int Common = 1 << 15;

    /// <summary>The most rarer words of one article. No article has so many; what comes after them is not indexed.</summary>
    public const int MostRare = 1 << 15;

    /// <summary>The words of a phrase that memory is set aside for; a longer one is rare.</summary>
    private const int MostOnStack = 64;

    public int Length => units.Length;

    /// <summary>The bytes of both arrays.</summary>
    public long Bytes => (2L * units.Length) + (4L * rare.Length);

    public ushort[] Units => units;

    public int[] Rare => rare;

    public int this[int place] => WordOf(units[place]);

    /// <summary>The words of a range.</summary>
    public int[] Read(WordRange range)
    {
        var words = new int[range.Length];
        Read(range, words);
        return words;
    }

    /// <summary>Reads the words of a range into memory of the caller's, at least as long.</summary>
    public void Read(WordRange range, Span<int> words)
    {
        var from = units.AsSpan(range.Start, range.Length);
        for (var i = 0; i < from.Length; i++)
        {
            words[i] = WordOf(from[i]);
        }
    }

    /// <summary>Where words first stand in a row, or -1; no words stand at 0.</summary>
    /// <param name="phrase">Numbers of the vocabulary; one that is <see cref="Vocabulary.None"/> stands nowhere.</param>
    public int Find(ReadOnlySpan<int> phrase) => Find(phrase, new WordRange(0, units.Length));

    /// <summary>Where words first stand in a row, beginning in a range, or -1; no words stand at its start.</summary>
    /// <param name="phrase">Numbers of the vocabulary; one that is <see cref="Vocabulary.None"/> stands nowhere.</param>
    public int Find(ReadOnlySpan<int> phrase, WordRange range)
    {
        Span<ushort> sought = phrase.Length <= MostOnStack ? stackalloc ushort[phrase.Length] : new ushort[phrase.Length];
        for (var i = 0; i < phrase.Length; i++)
        {
            var unit = UnitOf(phrase[i]);
            if (unit < 0)
            {
                return -1;
            }

            sought[i] = (ushort)unit;
        }

        var end = Math.Min(units.Length, range.End + Math.Max(phrase.Length - 1, 0));
        var found = units.AsSpan(range.Start, end - range.Start).IndexOf(sought);
        return found < 0 ? -1 : range.Start + found;
    }

    public Enumerator GetEnumerator() => new(this);

    private int UnitOf(int word)
    {
        if (word < Common)
        {
            return word;
        }

        var found = Array.IndexOf(rare, word);
        return found < 0 ? -1 : Common + found;
    }

    private int WordOf(ushort unit) => unit < Common ? unit : rare[unit - Common];

    /// <summary>Goes through the words.</summary>
    public struct Enumerator(WordStream stream)
    {
        private int _place = -1;

        public readonly int Current => stream[_place];

        public bool MoveNext() => ++_place < stream.Length;
    }
}
