using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class VocabularyTests
{
    [Fact]
    public void Intern_ManyWordsFromManyThreads_GivesEachOneNumberAndItsStem()
    {
        var vocabulary = new Vocabulary();
        var words = Enumerable.Range(0, 30_000).Select(i => $"word{i % 10_000}ing").ToArray();
        var numbers = new int[words.Length];
        Parallel.For(0, words.Length, i => numbers[i] = vocabulary.Intern(words[i]));

        for (var i = 0; i < words.Length; i++)
        {
            Assert.Equal(numbers[i % 10_000], numbers[i]);
            Assert.Equal(words[i], vocabulary.Letters(numbers[i]).ToString());
            Assert.Equal(Bot.News.Text.Stemmer.Stem(words[i]), vocabulary.Letters(vocabulary.TermOf(numbers[i])).ToString());
        }

        Assert.Equal(Vocabulary.None, vocabulary.Find("absent"));
    }
}
