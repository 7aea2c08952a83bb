using System.Diagnostics;
using Bot.Ingestion;
using Bot.News.Index;

namespace Bot.Tests.Ingestion;

public sealed class ArticleFolderTests : IDisposable
{
    private readonly DirectoryInfo _path = Directory.CreateTempSubdirectory("bot-tests");
    private readonly NewsIndex _index = new();
    private readonly ArticleFolder _folder;

    public ArticleFolderTests()
    {
        _folder = new ArticleFolder(_path.FullName, _index, TimeProvider.System);
        _folder.Load([], CancellationToken.None);
    }

    private IEnumerable<string> Articles => _index.Current.Documents.Select(d => $"{d.Article.Id}: {d.Article.Text.ToString().Trim()}").Order();

    [Fact]
    public void Update_FilesThatComeChangeAndGo_AreFollowed()
    {
        Write("a.txt", "The first text.");
        Write("b.jsonl", "{\"id\":\"b1\",\"text\":\"One.\"}\n{\"id\":\"b2\",\"text\":\"Two.\"}\n");
        Assert.Empty(Update()!);
        Assert.Equal(["a: The first text.", "b1: One.", "b2: Two."], Articles);

        Assert.Null(Update());
        Write("a.txt", "Another text, which is longer.");
        Write("b.jsonl", "{\"id\":\"b2\",\"text\":\"Two.\"}\n{\"id\":\"b3\",\"text\":\"Three.\"}\n");
        Update();
        Assert.Equal(["a: Another text, which is longer.", "b2: Two.", "b3: Three."], Articles);

        File.Delete(Full("b.jsonl"));
        File.Move(Full("a.txt"), Full("c.txt"));
        Update();
        Assert.Equal(["c: Another text, which is longer."], Articles);
    }

    [Fact]
    public void Update_FileThatIsStillWritten_Waits()
    {
        using (var half = File.CreateText(Full("half.txt")))
        {
            half.Write("The first half ");
            half.Flush();
            Assert.Null(Update());
            Assert.True(_folder.HasUnsettled);
            Assert.Empty(Articles);
            half.Write("and the second.");
        }

        File.SetLastWriteTimeUtc(Full("half.txt"), DateTime.UtcNow.AddSeconds(-2));
        Update();

        Assert.Equal(["half: The first half and the second."], Articles);
        Assert.False(_folder.HasUnsettled);
    }

    [Fact]
    public void Update_FileFromTheFuture_IsReadOnceItStandsStill()
    {
        Write("later.txt", "It is dated in another year.", DateTime.UtcNow.AddYears(1));

        Assert.Null(Update());
        Update();

        Assert.Single(Articles);
    }

    [Fact]
    public async Task Update_PipesDevicesAndHugeFiles_NeitherHangNorHarm()
    {
        using (var mkfifo = Process.Start("mkfifo", Full("pipe.txt")))
        {
            await mkfifo.WaitForExitAsync();
        }

        using (var huge = File.Create(Full("huge.txt")))
        {
            huge.SetLength(20L << 30);
        }

        File.CreateSymbolicLink(Full("zero.txt"), "/dev/zero");
        Write("fine.txt", "A fine article.");
        foreach (var file in Directory.GetFiles(_path.FullName, "huge.txt"))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(-5));
        }

        var refused = await Task.Run(() =>
        {
            var seen = Update()!.ToList();
            return seen.Concat(Update() ?? []).ToList();
        }).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["fine: A fine article."], Articles);
        Assert.Contains(refused, r => r.Name == "huge.txt");
        Assert.DoesNotContain(refused, r => r.Name == "zero.txt");
    }

    [Fact]
    public void Update_FolderThatGoesAndComesBack_IsFollowed()
    {
        Write("a.txt", "The first text.");
        Update();
        Directory.Move(_path.FullName, _path.FullName + "-away");
        Update();
        Assert.Empty(Articles);

        Directory.Move(_path.FullName + "-away", _path.FullName);
        Update();
        Assert.Single(Articles);
    }

    [Fact]
    public async Task Wait_FileThatComes_IsNoticedAtOnce()
    {
        using var signal = new FolderSignal(_path.FullName);
        var waiting = signal.WaitAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        Write("a.txt", "The first text.");

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public void Dispose() => _path.Delete(recursive: true);

    private IReadOnlyList<Bot.News.Reading.ReadOutcome>? Update() => _folder.Update(CancellationToken.None);

    private string Full(string name) => Path.Combine(_path.FullName, name);

    private void Write(string name, string text, DateTime? changed = null)
    {
        File.WriteAllText(Full(name), text);
        File.SetLastWriteTimeUtc(Full(name), changed ?? DateTime.UtcNow.AddSeconds(-5 - text.Length));
    }
}
