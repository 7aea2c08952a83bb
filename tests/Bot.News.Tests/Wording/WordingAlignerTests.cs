using Bot.News.Index;
using Bot.News.Wording;

namespace Bot.News.Tests.Wording;

public sealed class WordingAlignerTests
{
    // What is remembered | the text | matched, exact, longest run, content found, content missed, unknown missed.
    [Theory]
    [InlineData("taxes will rise", "we think taxes will rise soon", 3, 3, 3, 2, 0, 0)]
    [InlineData("taxes would rise", "we think taxes will rise soon", 2, 2, 1, 2, 0, 0)]
    [InlineData("tax will rise", "we think taxes will rise soon", 3, 2, 3, 2, 0, 0)]
    [InlineData("taxes soon rise", "taxes will rise soon", 3, 3, 1, 3, 0, 0)]
    [InlineData("taxes will soon zzyzx", "taxes will rise", 2, 2, 2, 1, 1, 1)]
    public void Align_Words_AreCounted(
        string remembered, string text, int matched, int exact, int longest, int content, int missed, int unknown)
    {
        var news = new NewsIndex();
        news.Publish(b => b.Add(Document.Read(new Article("a", "We think taxes will rise soon, and soon they would."))));
        var index = news.Current;
        using var aligner = new WordingAligner(RememberedWords.Of(remembered, index), index.Vocabulary);
        var words = Array.ConvertAll(text.Split(' '), word => index.Vocabulary.Find(word));

        var alignment = aligner.Align(words);

        Assert.Equal(
            (matched, exact, longest, content, missed, unknown),
            (alignment.Matched, alignment.Exact, alignment.LongestRun, alignment.Content, alignment.MissedContent, alignment.MissedUnknown));
        Assert.Equal(words.Length, alignment.Length);
    }
}
