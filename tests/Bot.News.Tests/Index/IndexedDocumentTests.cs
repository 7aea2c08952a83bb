using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class IndexedDocumentTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void SpanOf_AnyWord_IsWhereTheWholeDocumentsWordsHaveIt(int seed)
    {
        var random = new RandomNews(seed);
        var index = new NewsIndex().Publish(b => Enumerable.Range(0, 20).ToList().ForEach(i => b.Add(random.Document($"a{i}"))));
        foreach (var document in index.Segments.SelectMany(s => s.Documents))
        {
            var words = Enumerable.Range(0, document.Words.Length);

            Assert.Equal(document.SpansOf(new WordRange(0, document.Words.Length)), words.Select(document.SpanOf));
        }
    }
}
