using System.Text;
using Bot.News.Text;

namespace Bot.News.Tests;

public sealed class ArticleTextTests
{
    /// <summary>How many different code units beside ASCII a compact text has room for.</summary>
    private const int MostOthers = 128;

    [Theory]
    [InlineData(1, 0x80)]
    [InlineData(2, 0x180)]
    [InlineData(3, 0x10000)]
    public void Compact_AnyCodeUnits_ReadAsBefore(int seed, int alphabet)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            // A small part of the alphabet, now and then far from ASCII: lone surrogates come up too.
            var (from, different) = (random.Next(alphabet), random.Next(1, 200));
            var text = new string([.. Enumerable.Range(0, random.Next(600)).Select(_ =>
                (char)(random.Next(3) == 0 ? (from + random.Next(different)) % alphabet : random.Next(0x80)))]);
            ArticleText read = text;

            var compact = read.Compact();

            var (a, b) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
            var part = new TextSpan(Math.Min(a, b), Math.Max(a, b));
            using var open = compact.Open(part);
            Assert.Equal(text, compact.ToString());
            Assert.Equal(text[part.Start..part.End], part.In(compact));
            Assert.True(open.Units.SequenceEqual(part.In(text)));
            Assert.Equal(text.Length, compact.Length);
            Assert.Equal(read, compact);
            Assert.Equal(read.GetHashCode(), compact.GetHashCode());
            Assert.True(compact.Bytes <= read.Bytes + (2 * MostOthers));
        }
    }

    [Theory]
    [InlineData(MostOthers, 1)]
    [InlineData(MostOthers + 1, 2)]
    public void Compact_DifferentUnits_TakeAByteEachWhileThereAreCodes(int different, int bytes)
    {
        const int Times = 1_000;
        var others = string.Concat(Enumerable.Range(0, different).Select(i => (char)(0x400 + (2 * i))));

        var compact = ((ArticleText)string.Concat(Enumerable.Repeat(others, Times))).Compact();

        var table = bytes == 1 ? 2 * different : 0;
        Assert.Equal((bytes * different * Times) + table, compact.Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The bridge is closed.")]
    [InlineData("“Žižek’s bridge — закрыт” 😀 \0")]
    public void FromUtf8_Text_IsTheSameAsRead(string text)
    {
        var read = ArticleText.FromUtf8(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, read.ToString());
        Assert.Equal(((ArticleText)text).Compact(), read);
        Assert.True(read.Bytes < 2 * text.Length || text.Length == 0);
    }

    [Theory]
    [InlineData("bridge", "bridges")]
    [InlineData("bridgé", "bridgè")]
    [InlineData("мост", "мосту")]
    public void Equals_OtherText_IsFalseInBothForms(string one, string other)
    {
        ArticleText first = one, second = other;

        Assert.False(first == second);
        Assert.True(first.Compact() != second);
        Assert.True(first.Compact() != second.Compact());
    }
}
