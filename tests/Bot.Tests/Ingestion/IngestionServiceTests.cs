using Bot.Hosting;
using Bot.Ingestion;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.Settings;
using Bot.Storage;
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
            var report = new StartReport(Mock.Of<IServiceProvider>(), new Mock<IHostApplicationLifetime>().Object, NullLogger<StartReport>.Instance);
            using var service = new IngestionService(
                index, new ArticlesOptions { Path = path.FullName }, store, new Intake(index, store, TimeProvider.System, NullLogger<Intake>.Instance),
                readiness, report, TimeProvider.System, NullLogger<IngestionService>.Instance);
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
