using System.Diagnostics;
using Bot.Hosting;
using Bot.Ingestion;
using Bot.News;
using Bot.News.Index;
using Bot.Settings;
using Bot.Storage;
using Bot.Tests.Shared;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Xunit.Abstractions;

namespace Bot.Tests.Storage;

public sealed class LoadTests(ITestOutputHelper output)
{
    /// <summary>How many articles; the environment variable BOT_LOAD sets another number (100000 takes a few minutes to make).</summary>
    private static readonly int Articles = int.TryParse(Environment.GetEnvironmentVariable("BOT_LOAD"), out var articles) ? articles : 300;

    [SharedFact]
    public async Task Start_RememberedArticles_AreAllThereBeforeTheBotIsReady()
    {
        using var folder = new StoreFolder();
        Fill(folder);
        var empty = Directory.CreateDirectory(folder.File("articles"));
        var index = new NewsIndex();
        var readiness = new Readiness();
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        using var store = folder.Open();
        var opened = watch.Elapsed;
        var lifetime = new Mock<IHostApplicationLifetime>();
        var report = new StartReport(Mock.Of<IServiceProvider>(), lifetime.Object, NullLogger<StartReport>.Instance);
        using var service = new IngestionService(
            index, new ArticlesOptions { Path = empty.FullName }, store, new IndexFolder(null, isOwner: true, NullLogger.Instance), new Intake(index, store, TimeProvider.System, NullLogger<Intake>.Instance),
            readiness, report, TimeProvider.System, NullLogger<IngestionService>.Instance);

        await service.StartAsync(CancellationToken.None);
        await readiness.WhenReady;

        output.WriteLine($"{Articles} articles, {index.Current.Counts.Quotations} quotations, {new FileInfo(folder.Database).Length >> 20} MB: "
            + $"opened in {opened.TotalSeconds:F1} s, ready in {watch.Elapsed.TotalSeconds:F1} s, "
            + $"{(Environment.CpuUsage.TotalTime - before).TotalSeconds:F1} s of processor time");
        Assert.Equal(Articles, index.Current.Counts.Articles);
        Assert.True(index.Current.Counts.Quotations > Articles);
        await service.StopAsync(CancellationToken.None);
    }

    private static void Fill(StoreFolder folder)
    {
        using var store = folder.Open();
        var read = ArticleFiles.Read(SharedFolder.File("data/news/articles.jsonl.gz")).Select(o => o.Article).OfType<Article>().Take(Articles)
            .AsParallel().AsOrdered().Select(Document.Read).ToList();
        store.Run("PRAGMA synchronous = OFF");
        for (var i = 0; i < Articles; i++)
        {
            var document = read[i % read.Count];
            store.Save(new Arrival(document with { Article = document.Article with { Id = $"{document.Article.Id}-{i}" } }, null), StoreFolder.Now);
        }
    }
}
