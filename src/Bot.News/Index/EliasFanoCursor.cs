using System.Buffers.Binary;
using System.Numerics;

namespace Bot.News.Index;

/// <summary>Reads what <see cref="EliasFano"/> wrote, from the least number on, in parts.</summary>
internal struct EliasFanoCursor
{
    private readonly int _low;

    /// <summary>Where the low bits of all numbers start, in bytes.</summary>
    private readonly int _lows;

    /// <summary>Where the high bits are that come after <see cref="_ones"/>, in bytes.</summary>
    private int _next;

    /// <summary>High bits, without the ones of the numbers that were read.</summary>
    private ulong _ones;

    /// <summary>The high part of a number whose one is the first of <see cref="_ones"/>.</summary>
    private int _high = -64;

    /// <summary>Where the low bits of the next number are, in bits behind <see cref="_lows"/>.</summary>
    private long _at;

    /// <summary>How many numbers are not read yet.</summary>
    private int _left;

    /// <param name="count">How many numbers there are.</param>
    /// <param name="bound">What they are below.</param>
    /// <param name="start">Where they start in the data.</param>
    public EliasFanoCursor(int count, int bound, int start)
    {
        _low = EliasFano.LowBits(count, bound);
        _lows = start + (count == 0 ? 0 : EliasFano.HighBytes(count, bound, _low));
        _next = start;
        _left = count;
    }

    /// <summary>Reads as many numbers as there is room for.</summary>
    /// <param name="data">Where they are, with <see cref="EliasFano.Padding"/> behind.</param>
    /// <param name="numbers">Where they go.</param>
    public void Read(ReadOnlySpan<byte> data, Span<int> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Next(data);
            Pass();
        }
    }

    /// <summary>Adds the same to the score of each number below the end of the scores.</summary>
    /// <param name="data">Where the numbers are, with <see cref="EliasFano.Padding"/> behind.</param>
    /// <param name="start">What the first score is of; no number that is left is below it.</param>
    /// <param name="scores">A score for each number from there on.</param>
    /// <param name="worth">What is added.</param>
    /// <returns>Whether there was a number.</returns>
    public bool AddTo(ReadOnlySpan<byte> data, int start, Span<float> scores, float worth)
    {
        var cursor = this; // the processor's registers hold it
        while (cursor._left > 0 && cursor.Next(data) - start is var place && place < scores.Length)
        {
            scores[place] += worth;
            cursor.Pass();
        }

        var isAny = cursor._left < _left;
        this = cursor;
        return isAny;
    }

    /// <summary>The next number, which there must be.</summary>
    private int Next(ReadOnlySpan<byte> data)
    {
        while (_ones == 0)
        {
            _ones = BinaryPrimitives.ReadUInt64LittleEndian(data[_next..]);
            _next += sizeof(ulong);
            _high += 64;
        }

        var lows = BinaryPrimitives.ReadUInt64LittleEndian(data[(_lows + (int)(_at >> 3))..]) >> (int)(_at & 7);
        return ((_high + BitOperations.TrailingZeroCount(_ones)) << _low) | (int)(lows & ((1ul << _low) - 1));
    }

    private void Pass()
    {
        _ones &= _ones - 1;
        _high--;
        _at += _low;
        _left--;
    }
}
