using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class WordStreamTests
{
    [Fact]
    public void Build_CommonAndRareWords_ReadsBackWhatWasAdded()
    {
        var random = new Random(3);
        var builder = new WordStreamBuilder();
        for (var round = 0; round < 20; round++)
        {
            int[] words = [.. Enumerable.Range(0, random.Next(300)).Select(_ => random.Next(2) == 0 ? random.Next(WordStream.Common) : WordStream.Common + random.Next(40))];
            builder.Reserve(words.Length);
            Assert.All(words, w => Assert.True(builder.Add(w)));
            var stream = builder.Build();

            Assert.Equal(words, stream.Read(new WordRange(0, stream.Length)));
            Assert.Equal(words.Distinct().Count(w => w >= WordStream.Common), stream.Rare.Length);
        }
    }

    [Theory]
    [InlineData(new[] { 2, 40_000 }, 1)]
    [InlineData(new[] { 40_000, 3 }, 2)]
    [InlineData(new[] { 40_001 }, 4)]
    [InlineData(new[] { 3, 2 }, -1)]
    [InlineData(new[] { 40_002 }, -1)]
    [InlineData(new[] { 32_768 }, -1)]
    [InlineData(new[] { Vocabulary.None }, -1)]
    [InlineData(new int[0], 0)]
    public void Find_Phrase_GivesItsFirstPlace(int[] phrase, int expected)
    {
        var builder = new WordStreamBuilder();
        ReadOnlySpan<int> words = [1, 2, 40_000, 3, 40_001, 2, 40_000, 3];
        builder.Reserve(words.Length);
        foreach (var word in words)
        {
            builder.Add(word);
        }

        Assert.Equal(expected, builder.Build().Find(phrase));
    }

    [Fact]
    public void Add_MoreRareWordsThanFit_IsRefusedAndLosesNothing()
    {
        var builder = new WordStreamBuilder();
        builder.Reserve(WordStream.MostRare + 2);
        for (var i = 0; i < WordStream.MostRare; i++)
        {
            Assert.True(builder.Add(WordStream.Common + i));
        }

        Assert.False(builder.Add(WordStream.Common + WordStream.MostRare));
        Assert.True(builder.Add(WordStream.Common));
        var stream = builder.Build();
        Assert.Equal(WordStream.MostRare + 1, stream.Length);
        Assert.Equal(WordStream.Common + WordStream.MostRare - 1, stream[WordStream.MostRare - 1]);
    }
}
