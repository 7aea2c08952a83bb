using Bot.News.Index;

namespace Bot.News.Tests.Index;

/// <summary>
/// Whatever came, went and was merged, the index answers as one that was made at once of what is there. The segments here
/// are large enough that what goes is only marked, and that merges run in the background.
/// </summary>
public sealed class LiveIndexTests
{
    private const int Large = 3 * SegmentList.MostAtOnce;

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
                SameAnswers.Assert(news.Current, random);
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
        SameAnswers.Assert(news.Current, random);
    }

    [Fact]
    public async Task Publish_NoThreadOfThePoolIsFree_WaitsForNone()
    {
        using var free = new ManualResetEventSlim();
        var busy = Enumerable.Range(0, ThreadPool.ThreadCount + 64).Select(_ => Task.Run(free.Wait)).ToArray();
        var (news, random) = (new NewsIndex(), new RandomNews(6));
        var publishing = new Thread(() => Add(news, random));
        publishing.Start();

        var isDone = publishing.Join(TimeSpan.FromSeconds(10));

        free.Set();
        publishing.Join();
        await Task.WhenAll(busy);
        Assert.True(isDone, "Publishing waited.");

        static void Add(NewsIndex news, RandomNews random)
        {
            for (var i = 0; i < 20; i++)
            {
                news.Publish(b => b.Add(random.Document($"a{i}")));
            }
        }
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
        SameAnswers.Assert(news.Current, random);
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
}
