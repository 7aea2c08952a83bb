using System.Buffers;
using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>
/// How alike each word of the texts is to each remembered word, worked out once for every different word: the same words
/// come again and again. Most are like none, and share one row. Made for one question, on one thread.
/// </summary>
internal sealed class WordLikeness : IDisposable
{
    /// <summary>The row of words that are like none of the remembered.</summary>
    public const int None = 0;

    private const int FirstCapacity = 1 << 12;

    private readonly RememberedWord[] _remembered;
    private readonly float _otherwise;

    /// <summary>An open hash table: a word's number and one, 0 where the slot is free; beside it the word's row.</summary>
    private int[] _words;
    private int[] _rows;
    private int _capacity = FirstCapacity;
    private int _count;

    private float[] _alike;
    private float[] _gains;
    private int _rowCount;

    /// <param name="remembered">The remembered words.</param>
    /// <param name="otherwise">The gain of a word that is like none.</param>
    public WordLikeness(RememberedWord[] remembered, float otherwise)
    {
        _remembered = remembered;
        _otherwise = otherwise;
        _words = ArrayPool<int>.Shared.Rent(_capacity);
        _rows = ArrayPool<int>.Shared.Rent(_capacity);
        _words.AsSpan(0, _capacity).Clear();
        _alike = ArrayPool<float>.Shared.Rent(FirstCapacity);
        _gains = ArrayPool<float>.Shared.Rent(FirstCapacity);
        AddRow();
    }

    /// <summary>The row of a word, or <see cref="None"/>.</summary>
    public int RowOf(int word, in WordSimilarity similarity)
    {
        var at = SlotOf(word);
        if (_words[at] == 0)
        {
            if (_count * 2 > _capacity)
            {
                Grow();
                at = SlotOf(word);
            }

            _words[at] = word + 1;
            _rows[at] = Compare(word, similarity);
            _count++;
        }

        return _rows[at];
    }

    /// <summary>For each remembered word how alike the row's word is: 0 to 1.</summary>
    public ReadOnlySpan<float> Alike(int row) => _alike.AsSpan(row * _remembered.Length, _remembered.Length);

    /// <summary>For each remembered word what it brings to lay it on the row's word.</summary>
    public ReadOnlySpan<float> Gains(int row) => _gains.AsSpan(row * _remembered.Length, _remembered.Length);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_words);
        ArrayPool<int>.Shared.Return(_rows);
        ArrayPool<float>.Shared.Return(_alike);
        ArrayPool<float>.Shared.Return(_gains);
    }

    private int SlotOf(int word)
    {
        var at = (int)((uint)word * 0x9E3779B1) & (_capacity - 1);
        while (_words[at] != 0 && _words[at] != word + 1)
        {
            at = (at + 1) & (_capacity - 1);
        }

        return at;
    }

    private int Compare(int word, in WordSimilarity similarity)
    {
        var row = None;
        for (var i = 0; i < _remembered.Length; i++)
        {
            var same = similarity.Of(_remembered[i], word);
            if (same > 0)
            {
                row = row == None ? AddRow() : row;
                var at = (row * _remembered.Length) + i;
                _alike[at] = same;
                _gains[at] = same * _remembered[i].Weight;
            }
        }

        return row;
    }

    private int AddRow()
    {
        var start = _rowCount * _remembered.Length;
        if (start + _remembered.Length > _alike.Length)
        {
            _alike = Larger(_alike, start);
            _gains = Larger(_gains, start);
        }

        _alike.AsSpan(start, _remembered.Length).Clear();
        _gains.AsSpan(start, _remembered.Length).Fill(_otherwise);
        return _rowCount++;
    }

    private void Grow()
    {
        var (words, rows, capacity) = (_words, _rows, _capacity);
        _capacity *= 2;
        _words = ArrayPool<int>.Shared.Rent(_capacity);
        _rows = ArrayPool<int>.Shared.Rent(_capacity);
        _words.AsSpan(0, _capacity).Clear();
        for (var i = 0; i < capacity; i++)
        {
            if (words[i] != 0)
            {
                var at = SlotOf(words[i] - 1);
                (_words[at], _rows[at]) = (words[i], rows[i]);
            }
        }

        ArrayPool<int>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(rows);
    }

    private static float[] Larger(float[] array, int kept)
    {
        var larger = ArrayPool<float>.Shared.Rent(array.Length * 2);
        array.AsSpan(0, kept).CopyTo(larger);
        ArrayPool<float>.Shared.Return(array);
        return larger;
    }
}
