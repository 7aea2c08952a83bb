using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class ShortWordsTests
{
    [Fact]
    public void Intern_WordsOfAllLengthsAndLetters_GivesTheVocabularysNumbers()
    {
        const int Words = 20_000;
        var (vocabulary, random) = (new Vocabulary(), new Random(1));
        var words = new ShortWords(vocabulary);
        for (var i = 0; i < Words; i++)
        {
            var letters = (ReadOnlySpan<char>)(random.Next(4) == 0 ? "aбéÿĀ1" : "abc");
            var word = new string(random.GetItems(letters, random.Next(1, 19)));

            Assert.Equal(vocabulary.Intern(word), words.Intern(word).Word);
            Assert.Equal(word, vocabulary.Letters(words.Intern(word).Word).ToString());
            Assert.Equal(vocabulary.Hashes[words.Intern(word).Word], words.Intern(word).Hash);
        }
    }
}
