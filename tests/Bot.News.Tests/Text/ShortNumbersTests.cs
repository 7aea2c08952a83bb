using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class ShortNumbersTests
{
    [Theory]
    [InlineData(ushort.MaxValue, 2)]
    [InlineData(ushort.MaxValue + 1, 4)]
    public void Numbers_UpToTwoBytesOrMore_ReadBackInThatManyBytesEach(int greatest, int bytes)
    {
        int[] numbers = [0, greatest, 7, 7];

        var kept = new ShortNumbers(numbers);

        Assert.Equal(numbers, Enumerable.Range(0, kept.Length).Select(i => kept[i]));
        Assert.Equal(bytes * numbers.Length, kept.Bytes);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 3)]
    [InlineData(8, 3)]
    [InlineData(70_000, 4)]
    public void LastUpTo_AscendingNumbers_IsTheLastOfEquals(int number, int expected)
    {
        int[] numbers = [1, 5, 5, 5, 9];

        Assert.Equal(expected, new ShortNumbers(numbers).LastUpTo(number));
    }
}
