using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class EliasFanoTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(700, 0.001)]
    [InlineData(700, 0.1)]
    [InlineData(700, 1)]
    [InlineData(40_000, 0.000_1)]
    [InlineData(40_000, 0.3)]
    [InlineData(2_000_000_000, 0)]
    public void Cursor_NumbersReadInParts_AreThoseThatWereWritten(int bound, double share)
    {
        var random = new Random(bound);
        int[] numbers = [.. Enumerable.Range(0, Math.Min(bound, 100_000) - 1).Where(_ => random.NextDouble() < share), bound - 1];
        var (start, bytes) = (3, EliasFano.BytesOf(numbers.Length, bound));
        var data = new byte[start + bytes + EliasFano.Padding];

        EliasFano.Write<int>(numbers, bound, data.AsSpan(start));
        data.AsSpan(0, start).Fill(byte.MaxValue);
        data.AsSpan(start + bytes).Fill(byte.MaxValue);

        var read = new int[numbers.Length];
        var cursor = new EliasFanoCursor(numbers.Length, bound, start);
        cursor.Read(data, read.AsSpan(0, read.Length / 2));
        cursor.Read(data, read.AsSpan(read.Length / 2));
        Assert.Equal(numbers, read);
    }

    [Fact]
    public void AddTo_ScoresInParts_AddsToThoseOfTheNumbers()
    {
        const int Bound = 5_000, Part = 256;
        var random = new Random(4);
        int[] numbers = [.. Enumerable.Range(0, Bound).Where(number => number is < 300 or > 1_500 && random.Next(40) == 0)];
        var data = new byte[EliasFano.BytesOf(numbers.Length, Bound) + EliasFano.Padding];
        EliasFano.Write<int>(numbers, Bound, data);
        var cursor = new EliasFanoCursor(numbers.Length, Bound, 0);
        var scores = new float[5_120];

        for (var first = 0; first < scores.Length; first += Part)
        {
            var isAny = Array.Exists(numbers, number => number / Part == first / Part);
            Assert.Equal(isAny, cursor.AddTo(data, first, scores.AsSpan(first, Part), 2));
        }

        Assert.Equal(Enumerable.Range(0, scores.Length).Select(number => numbers.Contains(number) ? 2f : 0f), scores);
    }
}
