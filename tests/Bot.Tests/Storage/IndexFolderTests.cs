using Bot.Hosting;
using Bot.News.Index;
using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Storage;

public sealed class IndexFolderTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly WarningLog _log = new();

    private string Index => IndexFolder.Beside(_folder.Database);

    [Fact]
    public void Read_SavedIndex_IsAllThere()
    {
        var news = Save(1);

        var read = Open().Read();

        Assert.Equal(news.Image()!.Segments.Count, read!.Segments.Count);
        Assert.Equal(LargeNews.Articles, read.Segments.Sum(s => s.Articles));
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public void Read_NoFolder_IsNothing()
    {
        Assert.Null(Open().Read());
        Assert.Null(new IndexFolder(null, isOwner: true, _log).Read());
        Assert.False(Directory.Exists(Index));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_DamagedSegment_IsRefusedWithAReasonAndTheOthersAreUsed(bool isOwner)
    {
        Save(3);
        var damaged = Files("segment-").First();
        var bytes = File.ReadAllBytes(damaged);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(damaged, bytes);

        var read = new IndexFolder(Index, isOwner, _log).Read();

        Assert.Equal(Files("segment-").Count() - (isOwner ? 0 : 1), read!.Segments.Count);
        Assert.Equal(!isOwner, File.Exists(damaged));
        Assert.Contains("damaged", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Read_VocabularyMissingOrForeign_NothingIsUsedAndTheFilesGo(bool isThere, int warnings)
    {
        Save(1);
        File.Delete(Path.Combine(Index, "vocabulary.index"));
        if (isThere)
        {
            File.WriteAllText(Path.Combine(Index, "vocabulary.index"), new string('x', 10_000));
        }

        Assert.Null(Open().Read());
        Assert.Empty(Files(""));
        Assert.Equal(warnings, _log.Warnings.Count);
    }

    [Fact]
    public void Read_FilesThatWereNeverFinished_AreNotUsedAndGo()
    {
        Save(1);
        foreach (var file in Files("").ToList())
        {
            File.WriteAllBytes(file + ".new", File.ReadAllBytes(file)[..100]);
        }

        Assert.NotNull(Open().Read());
        Assert.DoesNotContain(Files(""), file => file.EndsWith(".new", StringComparison.Ordinal));
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public void Save_SegmentsMerged_FilesOfTheOldOnesGoAndNothingIsWrittenTwice()
    {
        var (news, folder) = (new NewsIndex(), Open());
        LargeNews.AddTo(news, 1);
        folder.Save(news.Image()!, CancellationToken.None);
        var before = Files("segment-").ToList();
        folder.Save(news.Image()!, CancellationToken.None);
        Assert.Equal(before, Files("segment-"));

        LargeNews.AddTo(news, 2);
        folder.Save(news.Image()!, CancellationToken.None);

        Assert.Equal(news.Image()!.Segments.Count, Files("segment-").Count());
        Assert.Equal(2 * LargeNews.Articles, Open().Read()!.Segments.Sum(s => s.Articles));
    }

    [Fact]
    public void Save_FolderThatCannotBe_ThrowsAndTheNextOneWorks()
    {
        var (news, folder) = (new NewsIndex(), Open());
        LargeNews.AddTo(news, 1);
        File.WriteAllText(Index, "in the way");
        Assert.ThrowsAny<IOException>(() => folder.Save(news.Image()!, CancellationToken.None));

        File.Delete(Index);
        folder.Save(news.Image()!, CancellationToken.None);

        Assert.Equal(LargeNews.Articles, Open().Read()!.Segments.Sum(s => s.Articles));
    }

    [Fact]
    public async Task Save_ProgramKilledAtAnyMoment_LeavesOnlyWholeFiles()
    {
        var (random, found) = (new Random(5), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            await CrashProcess.KillAsync([CrashChild.SaveVerb, _folder.Database, $"{kill}"], random.Next(0, 300));

            var read = Open().Read();

            Assert.Empty(_log.Warnings);
            found += read is null ? 0 : 1;
        }

        Assert.InRange(found, 1, Kills);
    }

    [Fact]
    public async Task Service_IndexReady_IsSavedWithoutBeingAsked()
    {
        var (news, readiness, clock) = (new NewsIndex(), new Readiness(), new FakeTimeProvider());
        LargeNews.AddTo(news, 1);
        using var service = new IndexSavingService(news, Open(), readiness, clock, NullLogger<IndexSavingService>.Instance);
        await service.StartAsync(CancellationToken.None);
        clock.Advance(IndexSavingService.Interval);
        Assert.False(Directory.Exists(Index));

        readiness.MarkReady();
        for (var wait = 0; wait < 500 && !Files("segment-").Any(); wait++)
        {
            clock.Advance(IndexSavingService.Interval);
            await Task.Delay(20);
        }

        await service.StopAsync(CancellationToken.None);
        Assert.NotEmpty(Files("segment-"));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>How often; the environment variable BOT_KILLS sets another number.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("BOT_KILLS"), out var kills) ? kills : 6;

    private IndexFolder Open() => new(Index, isOwner: true, _log);

    private NewsIndex Save(int batches)
    {
        var news = new NewsIndex();
        for (var batch = 1; batch <= batches; batch++)
        {
            LargeNews.AddTo(news, batch);
        }

        Open().Save(news.Image()!, CancellationToken.None);
        return news;
    }

    private IEnumerable<string> Files(string prefix) =>
        Directory.Exists(Index) ? Directory.EnumerateFiles(Index, prefix + "*").Order(StringComparer.Ordinal) : [];
}
