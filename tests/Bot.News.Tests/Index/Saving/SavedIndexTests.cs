using Bot.News.Index;
using Bot.News.Index.Saving;

namespace Bot.News.Tests.Index.Saving;

/// <summary>An index that was saved and read answers as the one that was saved, over the articles as they are now.</summary>
public sealed class SavedIndexTests
{
    private const int Articles = 2 * IndexBuilder.ManyArticles;

    [Fact]
    public async Task Restore_SameArticles_IsTheIndexThatWasSavedAndReadsNothingAgain()
    {
        var (news, random) = await SavedAsync(1);
        var saved = SavedFiles.Of(news).Read();
        var again = new NewsIndex();
        again.Restore(() => saved);

        again.Publish(builder => news.Current.Documents.ToList().ForEach(builder.Add));
        await again.Upkeep;

        Assert.Equal(saved.Vocabulary.Count, again.Current.Vocabulary.Count);
        Assert.Equal(saved.Segments.Select(s => s.Key).Reverse(), again.Image()!.Segments.Select(s => s.Key));
        Assert.Equal(news.Current.Documents.Select(d => d.Article.Id), again.Current.Documents.Select(d => d.Article.Id));
        SameAnswers.Assert(again.Current, random);
    }

    [Theory]
    [InlineData(2, 10, "some are gone")]
    [InlineData(3, 2, "more than half are gone")]
    public async Task Restore_ArticlesEditedGoneAndNew_IsTheIndexOfWhatThereIsNow(int seed, int oneIn, string what)
    {
        var (news, random) = await SavedAsync(seed);
        var files = SavedFiles.Of(news);
        var now = news.Current.Documents.ToDictionary(d => d.Article.Id, StringComparer.Ordinal);
        foreach (var id in now.Keys.ToList())
        {
            switch (random.Next(oneIn))
            {
                case 0:
                    now[id] = random.Document(id);
                    break;
                case 1:
                    now.Remove(id);
                    break;
            }
        }

        now.Add("new", random.Document("new"));
        var again = new NewsIndex();
        again.Restore(files.Read);
        again.Publish(builder => now.Values.ToList().ForEach(builder.Add));

        SameAnswers.Assert(again.Current, random);
        again.Publish(builder => builder.Remove("new"));
        again.Publish(builder => builder.Add(random.Document(now.Keys.First())));
        await again.Upkeep;
        SameAnswers.Assert(again.Current, random);
        Assert.Equal(now.Count - 1, again.Current.Counts.Articles);
        Assert.NotNull(what);
    }

    [Fact]
    public async Task Restore_TheSameArticlesInTwoSegments_AreThereOnce()
    {
        var (news, random) = await SavedAsync(4);
        var files = SavedFiles.Of(news);
        var again = new NewsIndex();
        again.Restore((files with { Segments = [.. files.Segments, .. files.Segments] }).Read);

        again.Publish(builder => news.Current.Documents.ToList().ForEach(builder.Add));

        SameAnswers.Assert(again.Current, random);
    }

    [Fact]
    public async Task Restore_NothingSaved_IndexesAll()
    {
        var (news, random) = await SavedAsync(5);
        var again = new NewsIndex();
        again.Restore(() => null);

        again.Publish(builder => news.Current.Documents.ToList().ForEach(builder.Add));

        SameAnswers.Assert(again.Current, random);
    }

    [Fact]
    public async Task IsMostlyUnused_AllSegmentsOrFew_TellsThemApart()
    {
        var (news, _) = await SavedAsync(6);
        var saved = SavedFiles.Of(news).Read();

        Assert.False(saved.IsMostlyUnused);
        Assert.True((saved with { Segments = [] }).IsMostlyUnused);
    }

    /// <summary>An index with large segments alone, of some of which articles are gone.</summary>
    private static async Task<(NewsIndex News, RandomNews Random)> SavedAsync(int seed)
    {
        var (news, random) = (new NewsIndex(), new RandomNews(seed));
        for (var batch = 0; batch < 2; batch++)
        {
            news.Publish(builder =>
            {
                for (var i = 0; i < Articles - (batch * IndexBuilder.ManyArticles / 2); i++)
                {
                    builder.Add(random.Document($"a{batch}-{i}"));
                }
            });
            await news.Upkeep;
        }

        news.Publish(builder =>
        {
            for (var i = 0; i < SegmentList.MostAtOnce / 2; i++)
            {
                builder.Remove($"a0-{random.Next(Articles)}");
            }
        });
        await news.Upkeep;
        return (news, random);
    }
}
