namespace Bot.News.Text;

/// <summary>Numbers from 0, two bytes each where all fit into two, four bytes each otherwise.</summary>
internal readonly struct ShortNumbers
{
    private readonly ushort[]? _short;
    private readonly int[]? _long;

    public ShortNumbers(ReadOnlySpan<int> numbers)
    {
        _short = new ushort[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is < 0 or > ushort.MaxValue)
            {
                (_short, _long) = (null, numbers.ToArray());
                return;
            }

            _short[i] = (ushort)numbers[i];
        }
    }

    /// <param name="shorts">See <see cref="Shorts"/>.</param>
    /// <param name="longs">See <see cref="Longs"/>.</param>
    public ShortNumbers(ushort[] shorts, int[] longs)
    {
        if (longs.Length == 0)
        {
            _short = shorts;
        }
        else
        {
            _long = longs;
        }
    }

    /// <summary>The numbers, where all fit into two bytes; else none.</summary>
    public ReadOnlySpan<ushort> Shorts => _short;

    /// <summary>The numbers, where some do not fit into two bytes; else none.</summary>
    public ReadOnlySpan<int> Longs => _long;

    public int Length => _short?.Length ?? _long?.Length ?? 0;

    public long Bytes => (2L * Shorts.Length) + (4L * Longs.Length);

    public int this[int place] => _short is not null ? _short[place] : _long![place];

    /// <summary>The place of the last of ascending numbers that is no greater than one, or -1.</summary>
    public int LastUpTo(int number)
    {
        int low = 0, high = Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle] <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
