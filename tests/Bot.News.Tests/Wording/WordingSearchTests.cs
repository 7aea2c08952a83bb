using Bot.News.Index;
using Bot.News.Tests.Index;
using Bot.News.Wording;

namespace Bot.News.Tests.Wording;

public sealed class WordingSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Quotations_ExactWordsOfAnyQuotation_AreFoundThere(int seed)
    {
        var random = new RandomNews(seed);
        var news = new NewsIndex();
        news.Publish(b => Enumerable.Range(0, 200).ToList().ForEach(i => b.Add(random.Document($"a{i}"))));
        var index = news.Current;
        foreach (var document in index.Segments.SelectMany(s => s.Documents).Where(d => d.QuoteStarts.Length > 1))
        {
            var quote = new IndexedQuote(document, 0);
            var words = string.Join(' ', quote.Places().Select(p => index.Vocabulary.Letters(document.Words[p]).ToString()));
            var remembered = RememberedWords.Of(words, index);

            var best = WordingSearch.Quotations(index, remembered, 0, (_, _) => true)[0];

            Assert.Equal(remembered.Length, best.Places.Length);
            Assert.Equal(
                remembered.Select(r => r.Word), best.Places.Select(p => best.Document.Words[p]));
        }
    }

    [Theory]
    [InlineData("it is what it is", "John Berg")]
    [InlineData("what it is", "John Berg")]
    [InlineData("it is", null)]
    [InlineData("is it what it is", null)]
    public void Quotations_WordsInARowButNoneSureEnough_AreFoundAllTheSame(string words, string? speaker)
    {
        var news = new NewsIndex();
        news.Publish(b => b.Add(Document.Read(new Article("a", "“It is what it is,” John Berg said. “Is it not?” Jane Roe asked."))));

        var found = WordingSearch.Quotations(news.Current, RememberedWords.Of(words, news.Current), least: 1, (_, _) => true);

        Assert.Equal(speaker, found.SingleOrDefault()?.Quote?.Speaker?.Name);
    }

    [Fact]
    public void Align_BestPlace_IsAsGoodAsTryingEveryWindow()
    {
        var random = new RandomNews(9);
        var vocabulary = new Vocabulary();
        for (var i = 0; i < 200; i++)
        {
            var text = Interned(random.Words(5, 30), vocabulary);
            var remembered = Interned(random.Words(1, 8), vocabulary)
                .Select(w => new RememberedWord(vocabulary.Letters(w).ToString(), w, vocabulary.TermOf(w), 0, 5))
                .ToArray();
            using var aligner = new WordingAligner(remembered, vocabulary);
            var whole = aligner.Align(text);
            var longestRun = Enumerable.Range(0, text.Length).Max(start => Enumerable.Range(0, remembered.Length).Max(from =>
                Enumerable.Range(0, Math.Min(text.Length - start, remembered.Length - from))
                    .TakeWhile(k => text[start + k] == remembered[from + k].Word).Count()));

            Assert.True(whole.Score >= 5 * longestRun - 1e-3);
            Assert.Equal(aligner.Matched.ToArray().Distinct().Order(), aligner.Matched.ToArray());
            Assert.Equal(whole.Matched, aligner.Matched.Length);
        }
    }

    private static int[] Interned(string words, Vocabulary vocabulary) =>
        [.. words.Split(' ').Select(w => vocabulary.Intern(w))];
}
