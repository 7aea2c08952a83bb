using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class TextSpansTests
{
    [Theory]
    [InlineData(ushort.MaxValue, 4)]
    [InlineData(ushort.MaxValue + 1, 8)]
    public void Spans_OfAShortOrALongText_ReadBackInThatManyBytesEach(int length, int bytes)
    {
        ImmutableArray<TextSpan> spans = [new(0, 7), new(8, 8), new(9, length)];

        TextSpans kept = spans;

        Assert.Equal(spans.AsEnumerable(), kept.AsEnumerable());
        Assert.Equal(bytes * spans.Length, kept.Bytes);
        Assert.True(kept == spans);
        Assert.False(kept == spans[1..]);
    }

    [Fact]
    public void Default_HasNone()
    {
        TextSpans none = default;

        Assert.True(none.IsEmpty);
        Assert.Empty(none);
        Assert.True(none == []);
    }
}
