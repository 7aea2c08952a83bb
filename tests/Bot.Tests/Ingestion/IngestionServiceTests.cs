using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Hosting;
using Bot.Ingestion;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.Settings;
using Bot.Storage;
using Bot.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.Tests.Ingestion;

public sealed class IngestionServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Start_FilesThatComeWhileQuestionsGoOn_AreAnsweredFromAndTakenBack()
    {
        var path = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            var index = new NewsIndex();
            using var store = new MemoryNewsStore();
            var readiness = new Readiness();
            using var service = Service(path.FullName, index, store, readiness);
            await service.StartAsync(CancellationToken.None);
            await readiness.WhenReady.WaitAsync(Patience);

            for (var i = 0; i < 5; i++)
            {
                await File.WriteAllTextAsync(
                    Path.Combine(path.FullName, $"{i}.txt"), $"“We will mend the bridge number {i}00 before the winter,” the minister Ada Lindqvist said on Monday.");
                await UntilAsync(() => Outcome(index, $"we will mend bridge number {i}00 before the winter") == WhoSaidOutcome.Said);
            }

            Array.ForEach(Directory.GetFiles(path.FullName), File.Delete);
            await UntilAsync(() => index.Current.Counts.Articles == 0);
            await service.StopAsync(CancellationToken.None);
        }
        finally
        {
            path.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Start_ArticleWasEditedBeforeTheBotEnded_ItsEarlierWordingIsFound()
    {
        using var folder = new StoreFolder();
        var articles = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            using (var before = folder.Open())
            {
                before.Save(Arrival("We will mend the old bridge before the winter"), DateTimeOffset.UnixEpoch);
                before.Save(Arrival("The ferry shall carry everybody for nothing"), DateTimeOffset.UnixEpoch.AddDays(1));
            }

            var index = new NewsIndex();
            using var store = folder.Open();
            using var service = Service(articles.FullName, index, store, new Readiness());
            await service.StartAsync(CancellationToken.None);
            var desk = new NewsDesk(index, TimeProvider.System, "1");
            await UntilAsync(() => index.Earlier.Counts.Articles == 1);

            var reply = desk.RunLine("/who-said we will mend the old bridge before the winter").Reply;
            Assert.Equal(
                "Ada Lindqvist said it in an earlier version of the article. The article no longer has these words:",
                Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText);
            Assert.Contains("mend the old bridge", Assert.IsType<PassageBlock>(reply.Blocks[1]).PlainText, StringComparison.Ordinal);
            Assert.Equal("a", reply.Actions[^1].Invocation["about"]);
            Assert.Equal("Ada Lindqvist said it:", Assert.IsType<TextBlock>(desk.RunLine("/who-said the ferry shall carry everybody for nothing").Reply.Blocks[0]).PlainText);
            await service.StopAsync(CancellationToken.None);
        }
        finally
        {
            articles.Delete(recursive: true);
        }
    }

    private static Arrival Arrival(string said) =>
        new(Document.Read(new Article("a", $"“{said},” the minister Ada Lindqvist said on Monday.")), null);

    private static IngestionService Service(string articles, NewsIndex index, INewsStore store, Readiness readiness) => new(
        index, new ArticlesOptions { Path = articles }, store, new IndexFolder(null, isOwner: true, NullLogger.Instance), new Intake(index, store, TimeProvider.System, NullLogger<Intake>.Instance),
        readiness, new StartReport(Mock.Of<IServiceProvider>(), new Mock<IHostApplicationLifetime>().Object, NullLogger<StartReport>.Instance),
        TimeProvider.System, NullLogger<IngestionService>.Instance);

    private static WhoSaidOutcome Outcome(NewsIndex index, string words) => WhoSaid.Answer(index.Current, new WhoSaidQuestion(words)).Outcome;

    private static async Task UntilAsync(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!happened())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
