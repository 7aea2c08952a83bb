using System.Globalization;
using Bot.News.Answers;
using Bot.News.Answers.Asking;
using Bot.News.Index;

namespace Bot.News.Tests.Index;

/// <summary>
/// Whatever came, went and was merged, the index answers as one that was made at once of what is there. The segments here
/// are large enough that what goes is only marked, and that merges run in the background.
/// </summary>
public sealed class LiveIndexTests
{
    private const int Large = 3 * SegmentList.MostAtOnce;
    private const int Questions = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Publish_ArticlesOfLargeSegmentsEditedAndRemoved_AnswersAsAnIndexMadeAtOnce(int seed)
    {
        var (news, random) = (new NewsIndex(), new RandomNews(seed));
        news.Publish(b => Add(b, random, 0, Large));
        for (var round = 0; round < 20; round++)
        {
            news.Publish(b =>
            {
                b.Add(random.Document($"a{random.Next(Large)}"));
                b.Remove($"a{random.Next(Large)}");
            });
            if (round % 5 == 0)
            {
                AssertSame(news.Current, random);
            }
        }

        Assert.Contains(news.Current.Segments, s => s.Gone > 0);
    }

    [Fact]
    public async Task Publish_WhileSegmentsAreMerged_AnswersAsAnIndexMadeAtOnce()
    {
        var (news, random) = (new NewsIndex(), new RandomNews(3));
        var segments = 0;
        for (var batch = 0; batch < 8; batch++)
        {
            news.Publish(b => Add(b, random, batch * Large, Large));
            for (var i = 0; i < 5; i++)
            {
                news.Publish(b => b.Add(random.Document($"a{random.Next((batch + 1) * Large)}")));
                news.Publish(b => b.Remove($"a{random.Next((batch + 1) * Large)}"));
            }

            segments = Math.Max(segments, news.Current.Segments.Length);
        }

        await news.Upkeep;

        Assert.True(news.Current.Segments.Length < segments, "Nothing was merged.");
        AssertSame(news.Current, random);
    }

    [Fact]
    public async Task Publish_MostOfALargeSegmentGone_IsMadeAnewInTheBackground()
    {
        var (news, random) = (new NewsIndex(), new RandomNews(4));
        news.Publish(b => Add(b, random, 0, Large));
        for (var i = 0; i <= SegmentList.MostAtOnce; i++)
        {
            news.Publish(b => b.Remove($"a{i}"));
        }

        await news.Upkeep;

        Assert.Equal(0, Assert.Single(news.Current.Segments).Gone);
        AssertSame(news.Current, random);
    }

    [Fact]
    public async Task Current_WhileArticlesAreEditedAndMerged_IsAlwaysWhole()
    {
        var (news, random) = (new NewsIndex(), new RandomNews(5));
        news.Publish(b => Add(b, random, 0, Large));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var index = news.Current;
                var ids = index.Segments.SelectMany(s => s.Living).Select(d => d.Document.Article.Id).ToList();
                Assert.Equal(index.Counts.Articles, ids.Count);
                Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
                Assert.Equal(index.Counts.Quotations, index.Segments.Sum(s => s.Living.Sum(d => d.Document.Statements.Length)));
            }
        })).ToList();
        for (var i = 0; i < 10; i++)
        {
            news.Publish(b => Add(b, random, (i + 1) * Large / 2, Large));
            news.Publish(b => b.Add(random.Document($"a{random.Next(Large)}")));
        }

        await news.Upkeep;
        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static void Add(IndexBuilder builder, RandomNews random, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            builder.Add(random.Document($"a{i}"));
        }
    }

    private static void AssertSame(IndexSnapshot index, RandomNews random)
    {
        var atOnce = new NewsIndex().Publish(b => index.Documents.ToList().ForEach(b.Add));
        Assert.Equal(atOnce.Counts, index.Counts);
        Assert.All(index.Documents, d => Assert.Same(d, index.Find(d.Article.Id)));
        Assert.All(index.Documents, d => Assert.Same(d, Assert.Single(index.AtPage(new Uri(d.Article.Url!)))));
        Assert.Equal(index.Documents.Where(d => d.Article.Published >= RandomNews.Middle), index.PublishedSince(RandomNews.Middle));
        Assert.Null(index.Find("none"));
        Assert.Equal<string>(atOnce.CompleteOutlet("", 5), index.CompleteOutlet("", 5));
        for (var i = 0; i < Questions; i++)
        {
            var words = random.Words(3, 8);
            Assert.Equal(Ranked(atOnce, words), Ranked(index, words));
            Assert.Equal(Said(atOnce, words), Said(index, words));
            Assert.Equal(Having(atOnce, words), Having(index, words));
            Assert.Equal(Speakers(atOnce, words[..2]), Speakers(index, words[..2]));
            Assert.Equal(atOnce.CompleteTitle(words[..3], int.MaxValue).Order(), index.CompleteTitle(words[..3], int.MaxValue).Order());
        }
    }

    private static List<string> Ranked(IndexSnapshot index, string words)
    {
        var terms = QuestionTerms.Of(SlowIndex.Words(words), index);
        var conditions = new Conditions { Today = 0 };
        return [.. ArticleSearch.Find(index, terms, conditions.For(index), conditions.Today)
            .Select(a => a.Bm25.ToString("f4", CultureInfo.InvariantCulture))];
    }

    private static (int Prefix, int Phrase) Having(IndexSnapshot index, string words)
    {
        var found = new ArticlePlace[index.Counts.Articles];
        int[] phrase = [.. SlowIndex.Words(words).Take(2).Select(w => index.Vocabulary.Find(w))];
        return (PrefixSearch.Find(index, words.AsSpan(0, 2), found), PhraseSearch.Find(index, phrase, found));
    }

    private static List<(string Key, int Name, int Quotes, int Articles)> Speakers(IndexSnapshot index, string prefix) =>
        [.. index.Segments.SelectMany(s => s.Speakers.StartingWith("x" + prefix)).GroupBy(s => s.Key)
            .Select(g => (g.Key, g.Max(s => s.Name.Length), g.Sum(s => s.Quotes.Length), g.Sum(s => s.Articles))).Order()];

    private static List<string> Said(IndexSnapshot index, string words)
    {
        var answer = WhoSaid.Answer(index, new WhoSaidQuestion(words));
        return
        [
            answer.Outcome.ToString(),
            .. answer.Matches.Concat(answer.About).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Passage.Article.Id} {m.Passage.Span} {m.Score:f4}")),
        ];
    }
}
